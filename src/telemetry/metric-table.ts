/** What one metric is called, and what its values mean. */
export interface MetricSpec {
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** Counters end in `_total`; times are in seconds, sizes in bytes. */
  readonly name: `gatewarden_${string}`;
  readonly help: string;
  /** Label values are rule names and fixed words, never anything of a request. */
  readonly labels: readonly string[];
}

/** Metrics that count answered calls as they come. */
export const RECORDED = {
  decisions: {
    type: 'counter',
    name: 'gatewarden_decisions_total',
    help: 'Evaluated calls by what the gateway was told',
    labels: ['phase', 'action', 'policy'],
  },
  findings: {
    type: 'counter',
    name: 'gatewarden_findings_total',
    help: 'Findings by rule; shadow findings are recorded and never acted upon',
    labels: ['rule', 'entity', 'action', 'shadow'],
  },
  refusals: {
    type: 'counter',
    name: 'gatewarden_refusals_total',
    help: 'Calls rejected without being evaluated to the end (limits, load, failures)',
    labels: ['code'],
  },
  badRequests: {
    type: 'counter',
    name: 'gatewarden_bad_requests_total',
    help: 'Calls that could not be read; the failure mode of the gateway decided',
    labels: ['code'],
  },
  unfinished: {
    type: 'counter',
    name: 'gatewarden_budget_spent_total',
    help: 'Detectors that did not finish',
    labels: ['detector', 'cause'],
  },
  unmaskable: {
    type: 'counter',
    name: 'gatewarden_unmaskable_total',
    help: 'Masks that the protocol could not carry',
    labels: ['outcome'],
  },
  requestSeconds: {
    type: 'histogram',
    name: 'gatewarden_request_seconds',
    help: 'Time from the complete body to the complete answer',
    labels: ['action'],
  },
  stageSeconds: {
    type: 'histogram',
    name: 'gatewarden_stage_seconds',
    help: 'Time of one stage of an evaluated call',
    labels: ['stage'],
  },
  policy: {
    type: 'gauge',
    name: 'gatewarden_policy_info',
    help: 'The policy in force',
    labels: ['name', 'version'],
  },
} as const satisfies Readonly<Record<string, MetricSpec>>;

/** Metrics whose values other rooms keep; they are read when metrics are collected. */
export const OBSERVED = {
  inFlight: {
    type: 'gauge',
    name: 'gatewarden_in_flight',
    help: 'Requests begun and not yet answered',
    labels: [],
  },
  connections: {
    type: 'gauge',
    name: 'gatewarden_connections',
    help: 'Open connections',
    labels: [],
  },
  droppedConnections: {
    type: 'counter',
    name: 'gatewarden_connections_dropped_total',
    help: 'Connections closed without an answer because there were too many',
    labels: [],
  },
  policyRules: {
    type: 'gauge',
    name: 'gatewarden_policy_rules',
    help: 'Rules in force that can act',
    labels: [],
  },
  compileSeconds: {
    type: 'gauge',
    name: 'gatewarden_policy_compile_seconds',
    help: 'Time that compiling the policy in force took',
    labels: [],
  },
  warmUpSeconds: {
    type: 'gauge',
    name: 'gatewarden_policy_warm_up_seconds',
    help: 'Time that running the examples of its rules took',
    labels: [],
  },
  matcherStates: {
    type: 'gauge',
    name: 'gatewarden_matcher_states',
    help: 'States that its machines have on the event loop',
    labels: [],
  },
  matcherBytes: {
    type: 'gauge',
    name: 'gatewarden_matcher_bytes',
    help: 'Bytes of the tables of these machines',
    labels: [],
  },
  workerQueue: {
    type: 'gauge',
    name: 'gatewarden_worker_queue',
    help: 'Jobs waiting for a worker',
    labels: ['worker'],
  },
  workerRestarts: {
    type: 'counter',
    name: 'gatewarden_worker_restarts_total',
    help: 'Times a worker was replaced',
    labels: ['worker'],
  },
} as const satisfies Readonly<Record<string, MetricSpec>>;

/** The key of a metric that another room keeps. */
export type ObservedMetric = keyof typeof OBSERVED;

/** Every metric of our own; `docs/operations.md` lists them. */
export const METRICS: readonly MetricSpec[] = [
  ...Object.values(RECORDED),
  ...Object.values(OBSERVED),
];
