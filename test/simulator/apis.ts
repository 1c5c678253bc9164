import type { ReadMessage } from '../../src/adapters/webhook/gateway-decode.ts';

/** A JSON object of an LLM API; the simulator trusts its own fixtures. */
// biome-ignore lint/suspicious/noExplicitAny: fixtures of four foreign APIs, walked by name
type Body = any;

/** How agentgateway turns one LLM API into guard messages and a mask back into the API. */
export interface LlmApi {
  readonly name: string;
  readonly requestMessages: (body: Body) => ReadMessage[];
  readonly maskRequest: (body: Body, masked: readonly ReadMessage[]) => Body;
  readonly responseChoices: (body: Body) => ReadMessage[];
  /** The count was checked before. */
  readonly maskResponse: (body: Body, masked: readonly ReadMessage[]) => Body;
}

const texts = (content: Body, types: readonly string[], by: string): string => {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .filter((part: Body) => types.includes(part.type ?? 'text'))
    .map((part: Body) => part.text ?? '')
    .join(by);
};

const plain = ({ role, content }: ReadMessage) => ({ role, content });

/** Every message is rebuilt as {role, content}: tool calls, images and ids are gone. */
export const chatCompletions: LlmApi = {
  name: 'Chat Completions',
  requestMessages: (body) =>
    body.messages.map((m: Body) => ({ role: m.role, content: texts(m.content, ['text'], ' ') })),
  maskRequest: (body, masked) => ({ ...body, messages: masked.map(plain) }),
  responseChoices: (body) =>
    body.choices.map((c: Body) => ({
      role: c.message.role ?? '',
      content: c.message.content ?? '',
    })),
  maskResponse: (body, masked) => ({
    ...body,
    choices: body.choices.map((c: Body, i: number) => ({
      ...c,
      message: { ...c.message, content: masked[i]?.content },
    })),
  }),
};

/** The system prompt comes first; tool blocks read as "" and are lost in a mask. */
export const anthropic: LlmApi = {
  name: 'Anthropic Messages',
  requestMessages: (body) => {
    const system = texts(body.system, ['text'], '\n');
    const messages = body.messages.map((m: Body) => ({
      role: m.role,
      content: texts(m.content, ['text'], ' '),
    }));
    return system === '' ? messages : [{ role: 'system', content: system }, ...messages];
  },
  maskRequest: (body, masked) => ({
    ...body,
    system: masked
      .filter((m) => m.role === 'system')
      .map((m) => m.content)
      .join('\n'),
    messages: masked
      .filter((m) => m.role !== 'system')
      .map((m) => ({ role: m.role, content: [{ type: 'text', text: m.content }] })),
  }),
  responseChoices: (body) =>
    body.content.map((b: Body) => ({ role: 'assistant', content: b.text ?? '' })),
  maskResponse: (body, masked) => ({
    ...body,
    content: body.content.map((b: Body, i: number) => ({ ...b, text: masked[i]?.content })),
  }),
};

const RESPONSES_ROLES = ['user', 'assistant', 'system', 'developer'];

/** Only messages are seen; a mask deletes tool items and reasoning. */
export const responses: LlmApi = {
  name: 'OpenAI Responses',
  requestMessages: (body) => {
    const instructions = body.instructions
      ? [{ role: 'system', content: body.instructions as string }]
      : [];
    if (typeof body.input === 'string') {
      return [...instructions, { role: 'user', content: body.input }];
    }
    const items = body.input.filter((item: Body) => RESPONSES_ROLES.includes(item.role));
    return [
      ...instructions,
      ...items.map((item: Body) => ({
        role: item.role,
        content: texts(item.content, ['input_text', 'output_text'], '\n'),
      })),
    ];
  },
  maskRequest: (body, masked) => {
    const first = masked[0];
    const leads = first !== undefined && ['system', 'developer'].includes(first.role);
    const rest = leads ? masked.slice(1) : masked;
    return { ...body, instructions: leads ? first.content : undefined, input: rest.map(plain) };
  },
  responseChoices: (body) =>
    body.output
      .filter((o: Body) => o.type === 'message')
      .map((o: Body) => ({ role: o.role, content: texts(o.content, ['output_text'], '\n') })),
  maskResponse: (body, masked) => {
    let next = 0;
    return {
      ...body,
      output: body.output.map((o: Body) =>
        o.type === 'message'
          ? { ...o, content: [{ type: 'output_text', text: masked[next++]?.content }] }
          : o,
      ),
    };
  },
};

const partsOf = (content: Body): string[] =>
  (content?.parts ?? []).flatMap((p: Body) => (p.thought || p.text === undefined ? [] : [p.text]));

/** In place when the count matches. */
const writeParts = (content: Body, text: string | undefined): Body => {
  let first = true;
  const parts = content.parts.flatMap((part: Body) => {
    if (part.text === undefined || part.thought) return [part];
    const kept = first ? [{ ...part, text }] : [];
    first = false;
    return kept;
  });
  return { ...content, parts };
};

/** Native Gemini: the one API whose request masks keep tools and images. */
export const gemini: LlmApi = {
  name: 'Gemini',
  requestMessages: (body) => {
    const system = partsOf(body.systemInstruction).join('\n');
    const messages = body.contents.map((c: Body) => ({
      role: c.role === 'model' ? 'assistant' : (c.role ?? ''),
      content: partsOf(c).join(' '),
    }));
    return system === '' ? messages : [{ role: 'system', content: system }, ...messages];
  },
  maskRequest: (body, masked) => {
    const system = partsOf(body.systemInstruction).join('\n') !== '';
    const rest = system ? masked.slice(1) : masked;
    return {
      ...body,
      ...(system && { systemInstruction: writeParts(body.systemInstruction, masked[0]?.content) }),
      contents: body.contents.map((c: Body, i: number) => writeParts(c, rest[i]?.content)),
    };
  },
  responseChoices: (body) =>
    body.candidates.map((c: Body) => ({ role: 'assistant', content: partsOf(c.content).join('') })),
  maskResponse: (body, masked) => ({
    ...body,
    candidates: body.candidates.map((c: Body, i: number) => ({
      ...c,
      content: writeParts(c.content, masked[i]?.content),
    })),
  }),
};

export const LLM_APIS: readonly LlmApi[] = [chatCompletions, anthropic, responses, gemini];
