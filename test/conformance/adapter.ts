import { describe, expect, it } from 'vitest';
import type { Evaluate } from '../../src/model/evaluate.ts';

/** What the caller behind an adapter ends up with, in the words of every protocol. */
export type AdapterOutcome =
  /** The text goes on as it was. */
  | { readonly kind: 'passed' }
  /** These texts go on. */
  | { readonly kind: 'masked'; readonly texts: readonly string[] }
  /** Nothing goes on: refused by us, or failed closed. */
  | { readonly kind: 'blocked' };

/** One way of calling an adapter: a protocol, a client, a phase. */
export interface AdapterUnderTest {
  readonly name: string;
  /** Judges `texts` with `evaluate` and tells what the caller ends up with. Never throws. */
  readonly send: (texts: readonly string[], evaluate: Evaluate) => Promise<AdapterOutcome>;
  /** Sends bytes that are no call of the protocol. */
  readonly sendMalformed: (evaluate: Evaluate) => Promise<AdapterOutcome>;
  /** Sends more than the adapter's limits allow. */
  readonly sendOversize: (evaluate: Evaluate) => Promise<AdapterOutcome>;
  /** What the client makes of a mask; `blocked` where the protocol cannot carry one. */
  readonly mask: 'masked' | 'blocked';
  /** What the client makes of a reject; `masked` where only a notice can hide the text. */
  readonly reject: 'blocked' | 'masked';
}

const policy = { name: 'default', version: '1' };
const SECRET = 'my secret is 42';
const HIDDEN = 'my [HIDDEN] is 42';

/** An engine that masks or rejects as asked, and heeds that a mask cannot be carried. */
const deciding =
  (action: 'pass' | 'mask' | 'reject'): Evaluate =>
  async ({ phase, segments, unmaskable }) => {
    const refused = action === 'reject' || (action === 'mask' && unmaskable !== undefined);
    const base = { phase, policy, findings: [], unfinished: [] };
    const texts = segments.map(({ text }) => text);
    if (refused) {
      const reject = { status: 403, body: 'not allowed' };
      return { decision: { ...base, action: 'reject', reject }, texts };
    }
    const masked = texts.map((text) => text.replace('secret', '[HIDDEN]'));
    return { decision: { ...base, action }, texts: action === 'mask' ? masked : texts };
  };

/** The suite every adapter passes, for each of its clients: no outcome is weaker than decided. */
export function describeAdapter(adapter: AdapterUnderTest): void {
  describe(`${adapter.name} conforms`, () => {
    it('passes what is passed', async () => {
      expect(await adapter.send([SECRET, 'b'], deciding('pass'))).toEqual({ kind: 'passed' });
    });

    it('masks what is masked, or blocks it', async () => {
      const outcome = await adapter.send([SECRET, 'b'], deciding('mask'));
      const masked = { kind: 'masked', texts: [HIDDEN, 'b'] };
      expect(outcome).toEqual(adapter.mask === 'masked' ? masked : { kind: 'blocked' });
    });

    it('lets a mask pass that changes nothing', async () => {
      const unchanged: Evaluate = async (request) => deciding('mask')({ ...request });
      const outcome = await adapter.send(['a', 'b'], unchanged);
      expect(outcome.kind).toBe(adapter.mask === 'masked' ? 'passed' : 'blocked');
    });

    it('shows nothing of what is rejected', async () => {
      const outcome = await adapter.send([SECRET, 'b'], deciding('reject'));
      expect(outcome.kind).toBe(adapter.reject);
      expect(JSON.stringify(outcome)).not.toContain('secret');
    });

    it.each([
      ['rejects', async () => Promise.reject(new Error(SECRET))],
      [
        'throws',
        () => {
          throw new Error(SECRET);
        },
      ],
      [
        'forgets texts',
        async (request) => ({
          ...(await deciding('mask')(request)),
          texts: ['one', 'too', 'many'],
        }),
      ],
    ] satisfies [string, Evaluate][])('blocks when the engine %s', async (name, evaluate) => {
      const outcome = await adapter.send([SECRET, 'b'], evaluate);
      // A refusal that the engine decided itself needs no texts.
      const decided = name === 'forgets texts' && adapter.mask === 'blocked';
      expect(outcome.kind).toBe(decided ? adapter.reject : 'blocked');
    });

    it('blocks what cannot be read, and never asks the engine', async () => {
      let asked = 0;
      const counting: Evaluate = async (request) => {
        asked += 1;
        return deciding('pass')(request);
      };
      expect(await adapter.sendMalformed(counting)).toEqual({ kind: 'blocked' });
      expect(await adapter.sendOversize(counting)).toEqual({ kind: 'blocked' });
      expect(asked).toBe(0);
    });
  });
}
