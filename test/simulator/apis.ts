import type { ReadMessage } from '../../src/adapters/webhook/clients/agentgateway.ts';

/** Any object of the four LLM APIs, as far as the gateway looks into it. */
export interface Body {
  readonly [field: string]: unknown;
  readonly type?: string;
  readonly role?: string;
  readonly text?: string;
  readonly thought?: boolean;
  readonly content?: unknown;
  readonly message?: Body;
  readonly messages?: readonly Body[];
  readonly choices?: readonly Body[];
  readonly system?: unknown;
  readonly instructions?: string;
  readonly input?: string | readonly Body[];
  readonly output?: readonly Body[];
  readonly systemInstruction?: Body;
  readonly contents?: readonly Body[];
  readonly candidates?: readonly Body[];
  readonly parts?: readonly Body[];
}

/** How agentgateway turns one LLM API into guard messages and a mask back into the API. */
export interface LlmApi {
  readonly name: string;
  readonly requestMessages: (body: Body) => ReadMessage[];
  readonly maskRequest: (body: Body, masked: readonly ReadMessage[]) => unknown;
  readonly responseChoices: (body: Body) => ReadMessage[];
  /** The count was checked before. */
  readonly maskResponse: (body: Body, masked: readonly ReadMessage[]) => unknown;
}

const isList = (value: unknown): value is readonly Body[] => Array.isArray(value);
const isObject = (value: unknown): value is Body => typeof value === 'object' && value !== null;

function texts(content: unknown, types: readonly string[], by: string): string {
  if (typeof content === 'string') return content;
  if (!isList(content)) return '';
  return content
    .filter((part) => types.includes(part.type ?? 'text'))
    .map((part) => part.text ?? '')
    .join(by);
}

const plain = ({ role, content }: ReadMessage) => ({ role, content });

/** Every message is rebuilt as {role, content}: tool calls, images and ids are gone. */
export const chatCompletions: LlmApi = {
  name: 'Chat Completions',
  requestMessages: ({ messages = [] }) =>
    messages.map((m) => ({ role: m.role ?? '', content: texts(m.content, ['text'], ' ') })),
  maskRequest: (body, masked) => ({ ...body, messages: masked.map(plain) }),
  responseChoices: ({ choices = [] }) =>
    choices.map(({ message }) => ({
      role: message?.role ?? '',
      content: texts(message?.content, [], ''),
    })),
  maskResponse: (body, masked) => ({
    ...body,
    choices: (body.choices ?? []).map((c, i) => ({
      ...c,
      message: { ...c.message, content: masked[i]?.content },
    })),
  }),
};

/** The system prompt comes first; tool blocks read as "" and are lost in a mask. */
export const anthropic: LlmApi = {
  name: 'Anthropic Messages',
  requestMessages: (body) => {
    const messages = (body.messages ?? []).map((m) => ({
      role: m.role ?? '',
      content: texts(m.content, ['text'], ' '),
    }));
    return [...leading(texts(body.system, ['text'], '\n')), ...messages];
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
  responseChoices: ({ content }) =>
    (isList(content) ? content : []).map((b) => ({ role: 'assistant', content: b.text ?? '' })),
  maskResponse: (body, masked) => ({
    ...body,
    content: (isList(body.content) ? body.content : []).map((b, i) => ({
      ...b,
      text: masked[i]?.content,
    })),
  }),
};

const RESPONSES_ROLES = ['user', 'assistant', 'system', 'developer'];

/** Only messages are seen; a mask deletes tool items and reasoning. */
export const responses: LlmApi = {
  name: 'OpenAI Responses',
  requestMessages: ({ instructions = '', input = [] }) => {
    const items =
      typeof input === 'string'
        ? [{ role: 'user', content: input }]
        : input.filter((item) => RESPONSES_ROLES.includes(item.role ?? ''));
    const messages = items.map((item) => ({
      role: item.role ?? '',
      content: texts(item.content, ['input_text', 'output_text'], '\n'),
    }));
    return [...leading(instructions), ...messages];
  },
  maskRequest: (body, masked) => {
    const first = masked[0];
    const leads = first !== undefined && ['system', 'developer'].includes(first.role);
    const input = (leads ? masked.slice(1) : masked).map(plain);
    return leads ? { ...body, instructions: first.content, input } : { ...body, input };
  },
  responseChoices: ({ output = [] }) =>
    output
      .filter((o) => o.type === 'message')
      .map((o) => ({ role: o.role ?? '', content: texts(o.content, ['output_text'], '\n') })),
  maskResponse: (body, masked) => {
    let next = 0;
    const output = (body.output ?? []).map((o) =>
      o.type === 'message'
        ? { ...o, content: [{ type: 'output_text', text: masked[next++]?.content }] }
        : o,
    );
    return { ...body, output };
  },
};

/** Native Gemini: the one API whose request masks keep tools and images. */
export const gemini: LlmApi = {
  name: 'Gemini',
  requestMessages: (body) => {
    const messages = (body.contents ?? []).map((c) => ({
      role: c.role === 'model' ? 'assistant' : (c.role ?? ''),
      content: partsOf(c).join(' '),
    }));
    return [...leading(partsOf(body.systemInstruction).join('\n')), ...messages];
  },
  maskRequest: (body, masked) => {
    const system = body.systemInstruction;
    const leads = partsOf(system).join('\n') !== '';
    const rest = leads ? masked.slice(1) : masked;
    const contents = (body.contents ?? []).map((c, i) => writeParts(c, rest[i]?.content));
    return leads && system
      ? { ...body, systemInstruction: writeParts(system, masked[0]?.content), contents }
      : { ...body, contents };
  },
  responseChoices: ({ candidates = [] }) =>
    candidates.map((c) => ({ role: 'assistant', content: partsOf(c.content).join('') })),
  maskResponse: (body, masked) => ({
    ...body,
    candidates: (body.candidates ?? []).map((c, i) => ({
      ...c,
      content: isObject(c.content) ? writeParts(c.content, masked[i]?.content) : c.content,
    })),
  }),
};

export const LLM_APIS: readonly LlmApi[] = [chatCompletions, anthropic, responses, gemini];

function leading(system: string): ReadMessage[] {
  return system === '' ? [] : [{ role: 'system', content: system }];
}

function partsOf(content: unknown): string[] {
  const parts = isObject(content) ? (content.parts ?? []) : [];
  return parts.flatMap(({ text, thought }) => (thought || text === undefined ? [] : [text]));
}

/** In place: the first text part takes the text, later ones are dropped, all others stay. */
function writeParts(content: Body, text: string | undefined): Body {
  let first = true;
  const parts = (content.parts ?? []).flatMap((part) => {
    if (part.text === undefined || part.thought) return [part];
    const kept = first ? [{ ...part, text: text ?? '' }] : [];
    first = false;
    return kept;
  });
  return { ...content, parts };
}
