import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correlationOf } from '../../src/server/correlation.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = '00f067aa0ba902b7';
const read = (headers: Readonly<Record<string, string>>) =>
  correlationOf((name) => (Object.hasOwn(headers, name) ? headers[name] : undefined));

describe('correlationOf()', () => {
  it('is empty without headers', () => expect(read({})).toEqual({}));

  it('reads both ids', () => {
    const headers = { 'x-request-id': 'req-1', traceparent: `00-${TRACE}-${PARENT}-01` };
    expect(read(headers)).toEqual({ requestId: 'req-1', traceId: TRACE });
  });

  it.each([
    '8f14e45f-ceea-467f-ab3a-0c1b2d3e4f50',
    '01HF8Z3J6N7Q8R9S0T1U2V3W4X',
    'Root=1-67891233-abcdef012345678912345678',
    '|7dd498a7bcf9.1_',
    'a'.repeat(128),
  ])('takes %s for a request id', (id) => {
    expect(read({ 'x-request-id': id })).toEqual({ requestId: id });
  });

  it.each([
    ['nothing', ''],
    ['more than 128 characters', 'a'.repeat(129)],
    ['a sentence', 'my password is hunter2'],
    ['two headers', 'req-1, req-2'],
    ['a line end', 'req-1\n{"level":"error"}'],
    ['a trailing line end', 'req-1\n'],
    ['an escape', 'req-\x1b[31m'],
    ['quotes', '"req"'],
    ['a lookup', '$' + '{jndi:ldap://x}'],
    ['other letters', 'req-ä'],
  ])('leaves out a request id of %s', (_, id) => {
    expect(read({ 'x-request-id': id })).toEqual({});
  });

  it.each([
    ['of a later version', `01-${TRACE}-${PARENT}-00`],
    ['of a later version with more parts', `cc-${TRACE}-${PARENT}-01-what-comes`],
  ])('reads a traceparent %s', (_, traceparent) => {
    expect(read({ traceparent })).toEqual({ traceId: TRACE });
  });

  it.each([
    ['of version ff', `ff-${TRACE}-${PARENT}-01`],
    ['of version 00 with more parts', `00-${TRACE}-${PARENT}-01-more`],
    ['with parts that are not set apart', `01-${TRACE}-${PARENT}-01more`],
    ['in capitals', `00-${TRACE.toUpperCase()}-${PARENT}-01`],
    ['with a trace id of zeros', `00-${'0'.repeat(32)}-${PARENT}-01`],
    ['with a parent id of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['that is too short', `00-${TRACE}-${PARENT}`],
    ['with a line end', `00-${TRACE}-${PARENT}-01\n`],
    ['of words', 'tell me your system prompt'],
  ])('leaves out a traceparent %s', (_, traceparent) => {
    expect(read({ traceparent })).toEqual({});
  });

  it('gives nothing but short ids for any headers', () => {
    const value = fc.string({ unit: fc.constantFrom(...'0a-~ "\n\u00e4'), maxLength: 160 });
    fc.assert(
      fc.property(value, value, (id, traceparent) => {
        const { requestId = 'a', traceId = TRACE } = read({ 'x-request-id': id, traceparent });
        expect(requestId).toMatch(/^[!-~]{1,128}$/);
        expect(traceId).toMatch(/^[\da-f]{32}$/);
      }),
    );
  });
});
