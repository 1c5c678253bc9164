import { z } from '@hono/zod-openapi';
import { ERROR_CODES } from '../../../model/errors.ts';

// The names of schemas and operations are those of the published 0.1.0 document, so that clients
// generated from it fit ours. These schemas are for the document only: calls are read by `decode.ts`.

const message = z
  .object({
    role: z.string().openapi({ description: 'Who speaks, as the LLM API spells it. May be "".' }),
    content: z.string().openapi({ description: 'The text. "" for tool calls, images and null.' }),
  })
  .openapi('Message', {
    description:
      'Calls may hold further fields; their strings are evaluated and sent back as well.',
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
  example: 'gw1 a=mask r=pii.email e=EMAIL_ADDRESS:1 p=default@780dec6e97b0 d=gw_F2AVdQHp_5',
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

/** The schemas of calls and answers by what they are for. */
export const schemas = {
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
