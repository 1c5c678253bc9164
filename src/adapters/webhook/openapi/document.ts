import { OpenAPIHono, z } from '@hono/zod-openapi';
import {
  ANSWER_EXAMPLES,
  ERROR_EXAMPLES,
  type Example,
  type PathExamples,
  PROMPT_EXAMPLES,
  WINDOW_EXAMPLES,
} from './examples.ts';
import { schemas } from './schemas.ts';

/**
 * The OpenAPI 3.1.0 document of the webhook, a superset of the published 0.1.0. `version` is the
 * product's. Importing this file loads zod (about 0.2 s), so nothing on the way to the first call
 * may import it.
 */
export function webhookOpenApi(version: string): object {
  const app = new OpenAPIHono();
  for (const { path, operationId, summary, description, takes, gives, examples } of OPERATIONS) {
    app.openAPIRegistry.registerPath({
      method: 'post',
      path,
      operationId,
      summary,
      description,
      tags: ['Webhooks'],
      request: {
        ...(path.startsWith('/p/') && { params: z.object({ policy: POLICY }) }),
        body: {
          required: true,
          content: { 'application/json': { schema: schemas[takes], example: examples.call } },
        },
      },
      responses: {
        200: json(gives, DECIDED, examples.answers),
        400: json('error', 'The call cannot be read.', ERROR_EXAMPLES),
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

type Schema = keyof typeof schemas;

interface Operation {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly takes: Schema;
  readonly gives: Schema;
  readonly examples: PathExamples;
}

const PROMPTS = {
  takes: 'promptRequest',
  gives: 'promptResponse',
  summary: 'Evaluate a prompt',
  description: 'Called with every prompt before it goes to the model.',
  examples: PROMPT_EXAMPLES,
} as const;
const ANSWERS = {
  takes: 'responseRequest',
  gives: 'responseResponse',
  summary: 'Evaluate an answer',
  description: 'Called with every answer before it goes to the user.',
  examples: ANSWER_EXAMPLES,
} as const;
const WINDOWS = {
  ...ANSWERS,
  summary: 'Evaluate a window of a streamed answer',
  description:
    'As `/response`, for routes that stream: gateways drop a mask of a window, so it is rejected ' +
    'or passed as the rule says.',
  examples: WINDOW_EXAMPLES,
} as const;

const OPERATIONS: readonly Operation[] = [
  { path: '/request', operationId: 'process_prompts_request_post', ...PROMPTS },
  { path: '/response', operationId: 'process_responses_response_post', ...ANSWERS },
  { path: '/response/stream', operationId: 'process_windows_response_stream_post', ...WINDOWS },
  { path: '/p/{policy}/request', operationId: 'process_prompts_by_policy', ...PROMPTS },
  { path: '/p/{policy}/response', operationId: 'process_responses_by_policy', ...ANSWERS },
  { path: '/p/{policy}/response/stream', operationId: 'process_windows_by_policy', ...WINDOWS },
];

const DECIDED = 'What to do. Limits and overload are answered by a RejectAction as well.';
const POLICY = z.string().openapi({
  description: 'Name of the policy that evaluates; `default` is the one in force.',
  example: 'default',
});

function json(schema: Schema, description: string, examples?: Readonly<Record<string, Example>>) {
  const content = { schema: schemas[schema], ...(examples && { examples }) };
  return { description, content: { 'application/json': content } };
}
