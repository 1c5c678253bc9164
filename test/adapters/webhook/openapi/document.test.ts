import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OPENAPI_FILE, openApiYaml } from '../../../../scripts/openapi.ts';
import { decodeAnswer } from '../../../../src/adapters/webhook/clients/agentgateway.ts';
import { webhookOpenApi } from '../../../../src/adapters/webhook/openapi/document.ts';
import { answers, callTo, harness, prompts } from '../fixtures.ts';

const document = JSON.parse(JSON.stringify(webhookOpenApi('1.2.3')));
const ajv = new Ajv2020({ strict: false });
ajv.addSchema(document, 'doc');

function accepts(schema: string, value: unknown): boolean {
  return ajv.validate({ $ref: `doc#/components/schemas/${schema}` }, value) === true;
}

const user = { role: 'user', content: 'x' };
const mask = (body: object) => ({ action: { body, reason: 'm' } });

describe('webhookOpenApi()', () => {
  it('keeps the operations of 0.1.0 and adds our paths', () => {
    const operations = Object.entries<{ post: { operationId: string; tags: string[] } }>(
      document.paths,
    ).map(([path, { post }]) => [path, post.operationId, ...post.tags]);
    expect(operations).toEqual([
      ['/request', 'process_prompts_request_post', 'Webhooks'],
      ['/response', 'process_responses_response_post', 'Webhooks'],
      ['/response/stream', 'process_windows_response_stream_post', 'Webhooks'],
      ['/p/{policy}/request', 'process_prompts_by_policy', 'Webhooks'],
      ['/p/{policy}/response', 'process_responses_by_policy', 'Webhooks'],
      ['/p/{policy}/response/stream', 'process_windows_by_policy', 'Webhooks'],
    ]);
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'GuardRail Webhook API', version: '1.2.3' },
    });
  });

  it('names the schemas of 0.1.0, and one of its own', () => {
    expect(Object.keys(document.components.schemas).sort()).toEqual([
      'Error',
      'GuardrailsPromptRequest',
      'GuardrailsPromptResponse',
      'GuardrailsResponseRequest',
      'GuardrailsResponseResponse',
      'HTTPValidationError',
      'MaskAction',
      'Message',
      'PassAction',
      'PromptMessages',
      'RejectAction',
      'ResponseChoice',
      'ResponseChoices-Input',
      'ResponseChoices-Output',
      'ValidationError',
    ]);
  });

  it.each([
    ['GuardrailsPromptRequest', { body: { messages: [user] } }],
    ['GuardrailsPromptRequest', { body: {} }],
    ['GuardrailsPromptRequest', { body: { messages: [{ ...user, tool_calls: [] }] } }],
    ['GuardrailsResponseRequest', { body: { choices: [{ message: user }] } }],
    ['GuardrailsPromptResponse', { action: {} }],
    ['GuardrailsPromptResponse', { action: { reason: null } }],
    ['GuardrailsPromptResponse', mask({ messages: [user] })],
    ['GuardrailsPromptResponse', { action: { body: 'no', status_code: 403, reason: 'r' } }],
    ['GuardrailsPromptResponse', { action: { body: '', status_code: 403 } }],
    ['GuardrailsResponseResponse', { action: { reason: 'passed' } }],
    ['GuardrailsResponseResponse', mask({ choices: [{ message: user }] })],
    ['HTTPValidationError', { detail: [{ loc: ['body', 0], msg: 'm', type: 't' }] }],
  ])('accepts as %s %o, an example of 0.1.0', (schema, value) => {
    expect(accepts(schema, value)).toBe(true);
  });

  it.each([
    ['GuardrailsPromptRequest', { messages: [user] }],
    ['GuardrailsPromptRequest', { body: { messages: [{ role: 'user' }] } }],
    ['GuardrailsPromptResponse', {}],
    ['GuardrailsPromptResponse', { action: 'pass' }],
    ['RejectAction', { body: 'no', status_code: '403' }],
    ['MaskAction', { body: 'x' }],
    ['PromptMessages', { messages: [{ role: 'user', content: null }] }],
    ['Error', { error: { code: 'GW_WIRE_JSON' } }],
  ])('refuses as %s %o', (schema, value) => {
    expect(accepts(schema, value)).toBe(false);
  });

  it.each([
    ['/request', prompts('hi'), 'GuardrailsPromptResponse', 'PassAction'],
    ['/request', prompts('my secret'), 'GuardrailsPromptResponse', 'MaskAction'],
    ['/request', prompts('forbidden'), 'GuardrailsPromptResponse', 'RejectAction'],
    ['/response', answers('my secret'), 'GuardrailsResponseResponse', 'MaskAction'],
    ['/response', answers('forbidden'), 'GuardrailsResponseResponse', 'RejectAction'],
  ])('describes what %s answers to %o', async (path, body, schema, action) => {
    const { handler } = harness();
    const answer = JSON.parse((await handler(callTo(path, body))).body);
    expect(accepts(schema, answer)).toBe(true);
    expect(accepts(action, answer.action)).toBe(true);
  });

  it('gives every operation an example that its schema accepts', () => {
    for (const path of Object.keys(document.paths)) {
      const { schema, example } = document.paths[path].post.requestBody.content['application/json'];
      expect(accepts(schema.$ref.split('/').at(-1), example)).toBe(true);
    }
  });

  it.each(Object.keys(document.paths))('shows answers of %s, which it had none of', (path) => {
    const { responses } = document.paths[path].post;
    const { schema, examples } = responses[200].content['application/json'];
    const named = Object.keys(examples).sort();
    expect(named).toEqual(
      path.endsWith('stream') ? ['pass', 'reject'] : ['mask', 'pass', 'reject'],
    );
    for (const [name, { value }] of Object.entries<{ value: { action: object } }>(examples)) {
      expect(accepts(schema.$ref.split('/').at(-1), value)).toBe(true);
      const read = decodeAnswer(JSON.stringify(value), 'current');
      expect(read.kind).toBe(name);
    }
    const refused = responses[400].content['application/json'].examples.json.value;
    expect(accepts('Error', refused)).toBe(true);
  });

  it('describes our errors', async () => {
    const { handler } = harness();
    const answer = await handler(callTo('/request', new Uint8Array([0xff])));
    expect(accepts('Error', JSON.parse(answer.body))).toBe(true);
  });
});

describe('the committed document', () => {
  it('is what scripts/openapi.ts writes', () => {
    expect(readFileSync(OPENAPI_FILE, 'utf8')).toBe(openApiYaml());
    expect(parse(openApiYaml())).toMatchObject({ openapi: '3.1.0' });
  });
});
