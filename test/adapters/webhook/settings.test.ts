import { describe, expect, it } from 'vitest';
import {
  COMPAT_PROFILES,
  DEFAULT_WEBHOOK_SETTINGS,
} from '../../../src/adapters/webhook/settings.ts';
import { loadConfig } from '../../../src/config/load.ts';
import { optionAt } from '../../../src/config/options.ts';

// The configuration may not import the adapter, so both spell the settings out.
describe('the webhook settings', () => {
  it('are by default what the configuration fills in', () => {
    expect(DEFAULT_WEBHOOK_SETTINGS).toEqual(loadConfig({}).webhook);
  });

  it.each(['compat', 'tlsCompat'])(
    'take every profile that the configuration offers: %s',
    (key) => {
      expect(optionAt(['webhook', key])?.range).toBe(`one of ${COMPAT_PROFILES.join(', ')}`);
    },
  );
});
