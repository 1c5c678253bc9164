import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PolicyRef } from '../model/decision.ts';
import type { DecisionEvent } from '../model/decision-event.ts';
import type { ErrorCode } from '../model/errors.ts';
import type { FindingCount } from './finding-counts.ts';
import { createHistogram } from './histogram.ts';

/** Upper bounds in seconds: from 50 us, below which HTTP itself is the cost, to the gateway's 10 s. */
const BUCKETS = [
  0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
  5, 10,
];
const STAGES = ['decode', 'evaluate', 'encode'] as const;
const MICROS_PER_SECOND = 1_000_000;

/** Reads one value, or one per worker thread, which becomes the label `worker`. */
export type Reader = () => number | Readonly<Record<string, number>>;

/** Counters and gauges in a registry of their own. Label values are rule names and fixed words. */
export interface Metrics {
  /** Counts one answered call. Synchronous and cheap; called in the request path. */
  record(event: DecisionEvent, findings: readonly FindingCount[]): void;
  /** Counts a refusal that no adapter saw, e.g. of a malformed HTTP request. */
  refused(code: ErrorCode): void;
  /** Names the policy in force; the former one disappears. */
  policy(policy: PolicyRef): void;
  /** A gauge that is read when metrics are collected. */
  observe(name: `gatewarden_${string}`, help: string, read: Reader): void;
  /** A counter of something that counts itself; its name ends in `_total`. */
  observeTotal(name: `gatewarden_${string}_total`, help: string, read: Reader): void;
  /** The text of `GET /metrics`. */
  render(): Promise<string>;
  /** Value of the content-type header of that text. */
  readonly contentType: string;
}

function createCounters(registers: Registry[]) {
  return {
    decisions: new Counter({
      name: 'gatewarden_decisions_total',
      help: 'Judged calls by what the gateway was told',
      labelNames: ['phase', 'action', 'policy'],
      registers,
    }),
    findings: new Counter({
      name: 'gatewarden_findings_total',
      help: 'Findings by rule; shadow findings are recorded and never acted upon',
      labelNames: ['rule', 'entity', 'action', 'shadow'],
      registers,
    }),
    refusals: new Counter({
      name: 'gatewarden_refusals_total',
      help: 'Calls rejected without being judged to the end (limits, load, failures)',
      labelNames: ['code'],
      registers,
    }),
    badRequests: new Counter({
      name: 'gatewarden_bad_requests_total',
      help: 'Calls that could not be read; the failure mode of the gateway decided',
      labelNames: ['code'],
      registers,
    }),
    spent: new Counter({
      name: 'gatewarden_budget_spent_total',
      help: 'Detectors that did not finish',
      labelNames: ['detector', 'cause'],
      registers,
    }),
    unmaskable: new Counter({
      name: 'gatewarden_unmaskable_total',
      help: 'Masks that the protocol could not carry',
      labelNames: ['outcome'],
      registers,
    }),
  };
}

function createTimes(registers: Registry[]) {
  return {
    request: createHistogram(registers, {
      name: 'gatewarden_request_seconds',
      help: 'Time from the complete body to the complete answer',
      label: 'action',
      buckets: BUCKETS,
    }),
    stage: createHistogram(registers, {
      name: 'gatewarden_stage_seconds',
      help: 'Time of one stage of a judged call',
      label: 'stage',
      buckets: BUCKETS,
    }),
  };
}

type Counters = ReturnType<typeof createCounters>;
type Times = ReturnType<typeof createTimes>;

function count(counters: Counters, event: DecisionEvent, findings: readonly FindingCount[]): void {
  const { decision, wireAction, refusal } = event;
  if (decision !== undefined) {
    const { phase, policy, unfinished, unmaskable } = decision;
    counters.decisions.inc({ phase, action: wireAction, policy: policy.name });
    for (const { count, rule, entity, action, shadow } of findings) {
      counters.findings.inc({ rule, entity, action, shadow: String(shadow) }, count);
    }
    for (const { detector, cause } of unfinished) counters.spent.inc({ detector, cause });
    if (unmaskable !== undefined) counters.unmaskable.inc({ outcome: unmaskable });
  }
  if (refusal === undefined) return;
  const family = wireAction === 'error' ? counters.badRequests : counters.refusals;
  family.inc({ code: refusal });
}

function measure(times: Times, { decision, wireAction, micros }: DecisionEvent): void {
  if (decision !== undefined) {
    for (const stage of STAGES) times.stage.observe(stage, micros[stage] / MICROS_PER_SECOND);
  }
  const all = micros.decode + micros.evaluate + micros.encode;
  times.request.observe(wireAction, all / MICROS_PER_SECOND);
}

/** Metrics with their own registry; `processMetrics` adds memory, CPU and event-loop figures. */
export function createMetrics(options: { readonly processMetrics: boolean }): Metrics {
  const register = new Registry();
  const registers = [register];
  if (options.processMetrics) collectDefaultMetrics({ register });
  const counters = createCounters(registers);
  const times = createTimes(registers);
  const inForce = new Gauge({
    name: 'gatewarden_policy_info',
    help: 'The policy in force',
    labelNames: ['name', 'version'],
    registers,
  });

  return {
    contentType: register.contentType,
    render: () => register.metrics(),
    record(event, findings) {
      count(counters, event, findings);
      measure(times, event);
    },
    refused: (code) => counters.badRequests.inc({ code }),
    policy({ name, version }) {
      inForce.reset();
      inForce.set({ name, version }, 1);
    },
    observe(name, help, read) {
      const collect = () => {
        for (const [labels, value] of valuesOf(read)) gauge.set(labels, value);
      };
      const gauge = new Gauge({ name, help, labelNames: ['worker'], registers, collect });
    },
    observeTotal(name, help, read) {
      const collect = () => {
        counter.reset();
        for (const [labels, value] of valuesOf(read)) counter.inc(labels, value);
      };
      const counter = new Counter({ name, help, labelNames: ['worker'], registers, collect });
    },
  };
}

function valuesOf(read: Reader): [labels: { worker?: string }, value: number][] {
  const values = read();
  if (typeof values === 'number') return [[{}, values]];
  return Object.entries(values).map(([worker, value]) => [{ worker }, value]);
}
