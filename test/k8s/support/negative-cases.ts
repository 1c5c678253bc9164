import type { Edits } from './edit.ts';
import type { FixtureName } from './fixtures.ts';

/** A mistake in a manifest that must be found. */
export interface NegativeCase {
  readonly mistake: string;
  /** The shipped file that is right before the edit. */
  readonly file: string;
  readonly edits: Edits;
  readonly against: FixtureName;
  /** What the report must say. */
  readonly says: RegExp;
}

const KGATEWAY = 'k8s/overlays/kgateway/traffic-policy.yaml';
const GUARD = 'k8s/overlays/agentgateway/guard-policy.yaml';
const TIMEOUT = 'k8s/overlays/agentgateway/timeout-policy.yaml';
const GRANT = 'k8s/overlays/agentgateway/reference-grant.yaml';
const EXT_PROC = 'test/fixtures/k8s/envoy-extension-policy.yaml';
const STANDALONE = 'examples/agentgateway/config.yaml';

const matches = [{ name: 'x-tenant', value: 'a' }];
const unknown = (field: string): RegExp => new RegExp(`additionalProperty":"${field}"`);

const trafficPolicy = (
  mistake: string,
  edits: Edits,
  says: RegExp,
  against: FixtureName = 'kgateway 2.1.1',
): NegativeCase => ({ mistake, file: KGATEWAY, edits, against, says });

const REQUEST = 'spec.ai.promptGuard.request';
const TRAFFIC_POLICY: readonly NegativeCase[] = [
  trafficPolicy('ai after its removal', {}, unknown('ai'), 'kgateway 2026-08'),
  trafficPolicy(
    'forwardHeaderMatches in 2.0',
    { [`${REQUEST}.webhook.forwardHeaderMatches`]: matches },
    unknown('forwardHeaderMatches'),
    'kgateway 2.0.0',
  ),
  trafficPolicy(
    'forwardHeaders in 2.1',
    { [`${REQUEST}.webhook.forwardHeaders`]: matches },
    unknown('forwardHeaders'),
  ),
  trafficPolicy('promptGaurd', { 'spec.ai.promptGaurd': {} }, unknown('promptGaurd')),
  trafficPolicy('guards as a list', { [REQUEST]: [{ webhook: {} }] }, /must be object/),
  trafficPolicy(
    'host and port directly under webhook, as in Gloo 1.x',
    { [`${REQUEST}.webhook`]: { host: 'gatewarden', port: 8000 } },
    /webhook\/host must be object/,
  ),
  trafficPolicy(
    'a custom status below 200',
    { [`${REQUEST}.customResponse.statusCode`]: 99 },
    /must be >= 200/,
  ),
];

const guard = (mistake: string, edits: Edits, says: RegExp): NegativeCase => ({
  mistake,
  file: GUARD,
  edits,
  against: 'agentgateway policy',
  says,
});

const AI = 'spec.backend.ai';
const ITEM = `${AI}.promptGuard.request.0`;
const AGENTGATEWAY_POLICY: readonly NegativeCase[] = [
  guard('promptGaurd', { [`${AI}.promptGaurd`]: {} }, unknown('promptGaurd')),
  guard('no known field in ai', { [`${AI}.promptGuard`]: undefined }, /at least one of the fields/),
  guard('failureMode Closed', { [`${ITEM}.webhook.failureMode`]: 'Closed' }, /FailClosed/),
  guard(
    'failureMode in the words of the standalone file',
    { [`${ITEM}.webhook.failureMode`]: 'failClosed' },
    /FailClosed/,
  ),
  guard('streaming Disabled', { [`${AI}.promptGuard.streaming`]: 'Disabled' }, /Enabled/),
  guard(
    'backendRef without port',
    { [`${ITEM}.webhook.backendRef.port`]: undefined },
    /Must have port for Service reference/,
  ),
  guard(
    'backend.ai on a Service',
    { 'spec.targetRefs.0': { group: '', kind: 'Service', name: 'gatewarden' } },
    /backend\.ai may not be used with a Service target/,
  ),
  guard(
    'regex and webhook in one guard',
    { [`${ITEM}.regex`]: { matches: ['a'] } },
    /exactly one of/,
  ),
  guard('an empty promptGuard', { [`${AI}.promptGuard`]: {} }, /at least one of the fields/),
  guard('scope on a webhook', { [`${ITEM}.scope`]: ['ToolInput', 'Messages'] }, /scope/),
  guard(
    'the object form of TrafficPolicy',
    { [`${AI}.promptGuard.request`]: { webhook: {} } },
    /must be array/,
  ),
  guard(
    'nine guards in a phase',
    {
      [`${AI}.promptGuard.request`]: Array(9).fill({
        webhook: { backendRef: { name: 'gatewarden', port: 8000 } },
      }),
    },
    /must NOT have more than 8 items/,
  ),
  guard(
    'an empty CEL header',
    { [`${ITEM}.webhook.headers.x-guard-tools`]: '' },
    /must NOT have fewer than 1 characters/,
  ),
  guard(
    'targets of two kinds',
    { 'spec.targetRefs.1': { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'gw' } },
    /Only one Kind of targetRef/,
  ),
  guard('no target', { 'spec.targetRefs': undefined }, /exactly one of the fields in \[targetRefs/),
];

const OTHERS: readonly NegativeCase[] = [
  {
    mistake: 'requestTimeout without unit',
    file: TIMEOUT,
    edits: { 'spec.backend.http.requestTimeout': '10' },
    against: 'agentgateway policy',
    says: /must match pattern/,
  },
  {
    mistake: 'requestTimeout of nothing',
    file: TIMEOUT,
    edits: { 'spec.backend.http.requestTimeout': '0s' },
    against: 'agentgateway policy',
    says: /at least 1ms/,
  },
  {
    mistake: 'ReferenceGrant from nowhere',
    file: GRANT,
    edits: { 'spec.from.0.namespace': undefined },
    against: 'gateway api',
    says: /required property 'namespace'/,
  },
  {
    mistake: 'a misspelt kind',
    file: GRANT,
    edits: { kind: 'ReferenceGrants' },
    against: 'gateway api',
    says: /no schema for/,
  },
  {
    mistake: 'failOpen maybe',
    file: EXT_PROC,
    edits: { 'spec.extProc.0.failOpen': 'maybe' },
    against: 'envoy gateway',
    says: /must be boolean/,
  },
  {
    mistake: 'messageTimeout in words',
    file: EXT_PROC,
    edits: { 'spec.extProc.0.messageTimeout': '1second' },
    against: 'envoy gateway',
    says: /must match pattern/,
  },
  {
    mistake: 'a misspelt body mode',
    file: EXT_PROC,
    edits: { 'spec.extProc.0.processingMode.request.body': 'Strem' },
    against: 'envoy gateway',
    says: /allowedValues/,
  },
];

const ROUTE = 'binds.0.listeners.0.routes.0.policies.ai';
const WEBHOOK = `${ROUTE}.promptGuard.request.0.webhook`;
const standalone = (mistake: string, edits: Edits, says: RegExp): NegativeCase => ({
  mistake,
  file: STANDALONE,
  edits,
  against: 'standalone',
  says,
});

/** Mistakes in objects for a cluster. */
export const MANIFEST_CASES: readonly NegativeCase[] = [
  ...TRAFFIC_POLICY,
  ...AGENTGATEWAY_POLICY,
  ...OTHERS,
];

/** Mistakes in the file of a standalone agentgateway. */
export const STANDALONE_CASES: readonly NegativeCase[] = [
  standalone('promptGaurd', { [`${ROUTE}.promptGaurd`]: {} }, unknown('promptGaurd')),
  standalone(
    'failureMode in the words of the CRD',
    { [`${WEBHOOK}.failureMode`]: 'FailClosed' },
    /failClosed/,
  ),
  standalone('streaming enabled', { [`${ROUTE}.promptGuard.streaming`]: 'enabled' }, /Enabled/),
  standalone(
    'host instead of target',
    { [`${WEBHOOK}.target`]: undefined, [`${WEBHOOK}.host`]: '127.0.0.1:8000' },
    /required property 'target'/,
  ),
  standalone(
    'backendRef instead of target',
    { [`${WEBHOOK}.target`]: undefined, [`${WEBHOOK}.backendRef`]: { name: 'gatewarden' } },
    unknown('backendRef'),
  ),
];
