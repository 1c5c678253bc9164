import { describe, expect, it } from 'vitest';
import { profileFor } from '../../../../src/adapters/webhook/clients/profiles.ts';
import { type Intent, readsAsMeant } from '../../../../src/adapters/webhook/clients/self-check.ts';
import { COMPAT_PROFILES, type Compat } from '../../../../src/adapters/webhook/settings.ts';
import type { Phase } from '../../../../src/model/request.ts';

const mask: Intent = { kind: 'mask', messages: [{ role: 'user', content: 'x' }] };
const reject: Intent = { kind: 'reject', status: 403 };

function check(client: Compat, phase: Phase, answer: string, intent: Intent): boolean {
  const profile = profileFor({ compat: client, tlsCompat: client }, false);
  return readsAsMeant(profile, phase, answer, intent);
}

describe('readsAsMeant()', () => {
  it.each(COMPAT_PROFILES)('accepts what %s reads as it was meant', (client) => {
    const messages = '{"action":{"body":{"messages":[{"role":"user","content":"x"}]}}}';
    const choices = '{"action":{"body":{"choices":[{"message":{"role":"user","content":"x"}}]}}}';
    expect(check(client, 'request', messages, mask)).toBe(true);
    expect(check(client, 'response', choices, mask)).toBe(true);
    expect(check(client, 'request', '{"action":{"body":"n","status_code":403}}', reject)).toBe(
      true,
    );
  });

  it.each([
    ['a mask without role', '{"action":{"body":{"messages":[{"content":"x"}]}}}'],
    ['a mask of the wrong kind', '{"action":{"body":{"choices":[]}}}'],
    ['a mask with one message too few', '{"action":{"body":{"messages":[]}}}'],
    ['another text', '{"action":{"body":{"messages":[{"role":"user","content":"y"}]}}}'],
    ['another role', '{"action":{"body":{"messages":[{"role":"tool","content":"x"}]}}}'],
    ['a pass', '{"action":{"reason":"x"}}'],
    ['nothing readable', '{"action":'],
  ])('refuses %s where a mask was meant', (_, answer) => {
    for (const client of COMPAT_PROFILES) {
      expect(check(client, 'request', answer, mask)).toBe(false);
    }
  });

  it.each([
    ['a status in quotes', '{"action":{"body":"n","status_code":"403"}}', reject],
    ['an empty body', '{"action":{"body":"","status_code":403}}', reject],
    ['another status', '{"action":{"body":"n","status_code":404}}', reject],
    ['no status', '{"action":{"body":"n"}}', reject],
    [
      'a status that Python turns into 200',
      '{"action":{"body":"n","status_code":451}}',
      { kind: 'reject', status: 451 } as const,
    ],
    [
      'a status that delivers',
      '{"action":{"body":"n","status_code":204}}',
      { kind: 'reject', status: 204 } as const,
    ],
  ])('refuses %s where a reject was meant', (_, answer, intent) => {
    expect(check('agentgateway', 'request', answer, intent)).toBe(false);
  });

  it.each(['agentgateway-0.10', 'kgateway-2.1'] as const)(
    'refuses a reject of a response for %s',
    (client) => {
      const answer = '{"action":{"body":"n","status_code":403}}';
      expect(check(client, 'response', answer, reject)).toBe(false);
    },
  );
});
