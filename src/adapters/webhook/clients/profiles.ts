import type { Phase } from '../../../model/request.ts';
import type { Compat, WebhookSettings } from '../settings.ts';
import { decodeAnswer, type Reading } from './agentgateway.ts';
import { decodeForPython } from './kgateway-python.ts';

/** What one client generation does with our answers. */
export interface Profile {
  readonly name: Compat;
  /** False: a reject of an answer is read as a pass. */
  readonly readsResponseReject: boolean;
  /**
   * What becomes of a stream window: `rejected` at most, or `masked` too. `never`: this
   * client has no windows, so who sends one is somebody else, and only an error is safe.
   */
  readonly streams: 'rejected' | 'masked' | 'never';
  /** True: a request mask replaces every message by plain text. */
  readonly rebuildsOnMask: boolean;
  /** How it reads an answer. */
  readonly read: (answer: string, phase: Phase) => Reading;
}

const PROFILES: Readonly<Record<Compat, Profile>> = {
  agentgateway: {
    name: 'agentgateway',
    readsResponseReject: true,
    streams: 'rejected',
    rebuildsOnMask: true,
    read: (answer) => decodeAnswer(answer, 'current'),
  },
  'agentgateway-0.10': {
    name: 'agentgateway-0.10',
    readsResponseReject: false,
    streams: 'never',
    rebuildsOnMask: true,
    read: (answer, phase) => decodeAnswer(answer, phase === 'request' ? 'current' : 'before-0.11'),
  },
  'kgateway-2.1': {
    name: 'kgateway-2.1',
    readsResponseReject: false,
    streams: 'masked',
    rebuildsOnMask: false,
    read: decodeForPython,
  },
};

/** The profile of a call: TLS tells the Python client from agentgateway, unless set otherwise. */
export function profileFor(
  settings: Pick<WebhookSettings, 'compat' | 'tlsCompat'>,
  encrypted: boolean,
): Profile {
  return PROFILES[encrypted ? settings.tlsCompat : settings.compat];
}
