import { describe, expect, it } from 'vitest';
import { profileFor } from '../../../src/adapters/webhook/clients/profiles.ts';
import type { DecodedCall } from '../../../src/adapters/webhook/decode.ts';
import { unmaskableFor } from '../../../src/adapters/webhook/lossy.ts';
import type { Compat } from '../../../src/adapters/webhook/settings.ts';
import type { Phase } from '../../../src/model/request.ts';

function ask(
  client: Compat,
  phase: Phase,
  { lossy = false, toolsHeader = false, stream = false },
  onLossyMask: 'reject' | 'mask' | 'pass' = 'reject',
) {
  const call: DecodedCall = { phase, items: [], segments: [], lossy };
  const profile = profileFor({ compat: client, tlsCompat: client }, false);
  return unmaskableFor(call, profile, { onLossyMask }, { stream, toolsHeader });
}

describe('unmaskableFor()', () => {
  it.each([
    ['agentgateway', 'request', { lossy: true }, 'reject'],
    ['agentgateway', 'request', { toolsHeader: true }, 'reject'],
    ['agentgateway', 'request', {}, undefined],
    ['agentgateway', 'request', { stream: true }, undefined],
    ['agentgateway', 'response', { toolsHeader: true }, undefined],
    ['agentgateway', 'response', { stream: true }, 'by-rule'],
    ['agentgateway-0.10', 'request', { lossy: true }, 'reject'],
    ['agentgateway-0.10', 'response', { stream: true }, 'by-rule'],
    ['kgateway-2.1', 'request', { lossy: true, toolsHeader: true }, undefined],
    ['kgateway-2.1', 'response', { stream: true }, undefined],
  ] as const)('for %s, %s, %o is %s', (client, phase, signs, expected) => {
    expect(ask(client, phase, signs)).toBe(expected);
  });

  it.each([
    ['reject', 'reject'],
    ['pass', 'pass'],
    ['mask', undefined],
  ] as const)('follows the setting %s', (setting, expected) => {
    expect(ask('agentgateway', 'request', { lossy: true }, setting)).toBe(expected);
  });
});
