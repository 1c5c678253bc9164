import { OpenAPIHono, z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../../model/errors.ts';

// The names of schemas and operations are those of the published 0.1.0 document, so that clients
// generated from it fit ours. This file is for the document only: calls are read by `decode.ts`.

const message = z
  .object({
    role: z.string().openapi({ description: 'Who speaks, as the LLM API spells it. May be "".' }),
    content: z.string().openapi({ description: 'The text. "" for tool calls, images and null.' }),
  })
  .openapi('Message', {
    description: 'Calls may hold further fields; their strings are judged and sent back as well.',
    example: { role: 'user', content: 'Hello' },
  });
const promptMessages = z
  .object({ messages: z.array(message).optional() })
  .openapi('PromptMessages', { description: 'The messages of a prompt, in order.' });
const responseChoice = z.object({ message }).openapi('ResponseChoice');
const choices = { choices: z.array(responseChoice).optional() };
const choicesIn = z
  .object(choices)
  .openapi('ResponseChoices-Input', { description: 'The choices of an answer, in order.' });
const choicesOut = z
  .object(choices)
  .openapi('ResponseChoices-Output', { description: 'As many choices as came in, rewritten.' });

const reason = z.string().nullish().openapi({
  description: 'For the log of the gateway: printable ASCII, at most 256 bytes, no user text.',
  example: 'gw1 a=mask r=pii.email e=EMAIL_ADDRESS:1 p=default@3 d=01J8',
});
const passAction = z
  .object({ reason })
  .openapi('PassAction', { description: 'The text goes on as it is.' });
const maskAction = z
  .object({
    body: z.union([promptMessages, choicesOut]).openapi({
      description: '`messages` answers a prompt, `choices` an answer; counts and roles are kept.',
    }),
    reason,
  })
  .openapi('MaskAction', { description: 'These texts go on instead.' });
const rejectAction = z
  .object({
    body: z.string().openapi({ description: 'What the end user receives; never empty.' }),
    status_code: z.int().openapi({ description: 'The status the end user receives, 400 to 599.' }),
    reason,
  })
  .openapi('RejectAction', { description: 'Nothing goes on.' });

const schemas = {
  promptRequest: z.object({ body: promptMessages }).openapi('GuardrailsPromptRequest'),
  promptResponse: z
    .object({ action: z.union([passAction, maskAction, rejectAction]) })
    .openapi('GuardrailsPromptResponse'),
  responseRequest: z.object({ body: choicesIn }).openapi('GuardrailsResponseRequest'),
  responseResponse: z
    .object({ action: z.union([passAction, maskAction, rejectAction]) })
    .openapi('GuardrailsResponseResponse', {
      description:
        'RejectAction is an extension of 0.1.0 that agentgateway reads since 0.11. For older ' +
        'clients a rejection is a mask that hides every choice, or an Error.',
    }),
  error: z
    .object({
      error: z.object({
        code: z.string().openapi({
          description: 'A stable code.',
          examples: Object.keys(ERROR_CODES).filter((code) => code.startsWith('GW_WIRE')),
        }),
        message: z.string(),
      }),
    })
    .openapi('Error', {
      description: 'Never has a member `action`, so no client reads a decision.',
    }),
  validation: z
    .object({
      detail: z
        .array(
          z
            .object({
              loc: z.array(z.union([z.string(), z.int()])),
              msg: z.string(),
              type: z.string(),
            })
            .openapi('ValidationError'),
        )
        .optional(),
    })
    .openapi('HTTPValidationError'),
};

type Schema = keyof typeof schemas;

const json = (schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema: schemas[schema] } },
});

interface Operation {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly takes: Schema;
  readonly gives: Schema;
  /** A call that can be sent as it stands. */
  readonly example: object;
}

const MAIL = 'My e-mail address is jane.doe@example.com.';

const PROMPTS = {
  takes: 'promptRequest',
  gives: 'promptResponse',
  summary: 'Judge a prompt',
  description: 'Called with every prompt before it goes to the model.',
  example: { body: { messages: [{ role: 'user', content: MAIL }] } },
} as const;
const ANSWERS = {
  takes: 'responseRequest',
  gives: 'responseResponse',
  summary: 'Judge an answer',
  description: 'Called with every answer before it goes to the user.',
  example: { body: { choices: [{ message: { role: 'assistant', content: MAIL } }] } },
} as const;
const WINDOWS = {
  ...ANSWERS,
  summary: 'Judge a window of a streamed answer',
  description:
    'As `/response`, for routes that stream: gateways drop a mask of a window, so it is rejected ' +
    'or passed as the rule says.',
} as const;

const OPERATIONS: readonly Operation[] = [
  { path: '/request', operationId: 'process_prompts_request_post', ...PROMPTS },
  { path: '/response', operationId: 'process_responses_response_post', ...ANSWERS },
  { path: '/response/stream', operationId: 'process_windows_response_stream_post', ...WINDOWS },
  { path: '/p/{policy}/request', operationId: 'process_prompts_by_policy', ...PROMPTS },
  { path: '/p/{policy}/response', operationId: 'process_responses_by_policy', ...ANSWERS },
  { path: '/p/{policy}/response/stream', operationId: 'process_windows_by_policy', ...WINDOWS },
];

/**
 * The OpenAPI 3.1.0 document of the webhook, a superset of the published 0.1.0. `version` is the
 * product's. Importing this file loads zod (about 0.2 s), so nothing on the way to the first call
 * may import it.
 */
export function webhookOpenApi(version: string): object {
  const app = new OpenAPIHono();
  for (const { path, operationId, summary, description, takes, gives, example } of OPERATIONS) {
    const policy = z.string().openapi({ description: 'Name of the policy that judges.' });
    app.openAPIRegistry.registerPath({
      method: 'post',
      path,
      operationId,
      summary,
      description,
      tags: ['Webhooks'],
      request: {
        ...(path.startsWith('/p/') && { params: z.object({ policy }) }),
        body: {
          required: true,
          content: { 'application/json': { schema: schemas[takes], example } },
        },
      },
      responses: {
        200: json(gives, 'What to do. Limits and overload are answered by a RejectAction as well.'),
        400: json('error', 'The call cannot be read.'),
        422: json('validation', 'Part of 0.1.0; never sent.'),
      },
    });
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'GuardRail Webhook API',
      version,
      description:
        'The calls that agentgateway and kgateway make to a guardrail webhook. Gateways ignore ' +
        'the HTTP status and the content type of an answer: only the action counts.',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    tags: [{ name: 'Webhooks', description: 'Called by the gateway.' }],
  });
}
