import { describe, expect, it } from 'vitest';
import { type AnsweredCall, CallRecord } from '../../src/engine/call-record.ts';
import { rejectUnfinished } from '../../src/engine/unfinished.ts';
import type { ActivePolicy } from '../../src/model/evaluate.ts';

const POLICY = { name: 'default', version: '1' };
const REQUEST = { phase: 'request', segments: [{ role: 'user', text: 'my secret' }] } as const;
const ANSWERED: AnsweredCall = {
  wireAction: 'reject',
  profile: 'any',
  path: 'request',
  bytesIn: 9,
  segments: 1,
  httpStatus: 200,
};
const late: ActivePolicy = {
  policy: POLICY,
  evaluate: async (request) => rejectUnfinished(POLICY, request, 'time'),
};

describe('CallRecord', () => {
  it('tells of a call that was never evaluated what the adapter knows', () => {
    const event = new CallRecord('gw_1').toEvent({ ...ANSWERED, refusal: 'GW_LIMIT_BODY' });
    expect(event).toEqual({
      ...ANSWERED,
      id: 'gw_1',
      micros: { decode: 0, evaluate: 0, encode: 0 },
      refusal: 'GW_LIMIT_BODY',
    });
  });

  it('measures every stage and returns what it came to', async () => {
    const record = new CallRecord('gw_1');
    expect(record.time('decode', () => 'decoded')).toBe('decoded');
    const { decision } = await record.evaluate(late, REQUEST);
    expect(record.decision).toBe(decision);
    record.time('encode', () => undefined);
    const { micros } = record.toEvent(ANSWERED);
    for (const time of Object.values(micros)) expect(time).toBeGreaterThan(0);
  });

  it.each([
    ['its own refusal first', 'GW_LIMIT_ANSWER', 'GW_LIMIT_ANSWER'],
    ['else the one of what could not be checked', undefined, 'GW_LIMIT_TIME'],
  ] as const)('names %s', async (_, own, refusal) => {
    const record = new CallRecord('gw_1');
    await record.evaluate(late, REQUEST);
    const event = record.toEvent({ ...ANSWERED, refusal: own });
    expect(event).toMatchObject({ id: 'gw_1', refusal, decision: { action: 'reject' } });
    expect(JSON.stringify(event)).not.toContain('secret');
  });

  it('has no decision when the engine throws', async () => {
    const record = new CallRecord('gw_1');
    const broken = { policy: POLICY, evaluate: () => Promise.reject(new Error('my secret')) };
    await expect(record.evaluate(broken, REQUEST)).rejects.toThrow();
    expect(record.toEvent(ANSWERED).decision).toBeUndefined();
  });
});
