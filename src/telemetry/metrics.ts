import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { PolicyRef } from '../model/decision.ts';
import type { DecisionEvent } from '../model/decision-event.ts';
import type { ErrorCode } from '../model/errors.ts';
import type { FindingCount } from './finding-counts.ts';
import { createHistogram } from './histogram.ts';
import { OBSERVED, type ObservedMetric, RECORDED } from './metric-table.ts';

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
  /** Reads a metric that somebody else keeps when metrics are collected. Once per metric. */
  observe(metric: ObservedMetric, read: Reader): void;
  /** The text of `GET /metrics`. */
  render(): Promise<string>;
  /** Value of the content-type header of that text. */
  readonly contentType: string;
}

/** Metrics with their own registry; `processMetrics` adds memory, CPU and event-loop figures. */
export function createMetrics(options: { readonly processMetrics: boolean }): Metrics {
  const register = new Registry();
  const registers = [register];
  if (options.processMetrics) collectDefaultMetrics({ register });
  const counters = createCounters(registers);
  const times = createTimes(registers);
  const inForce = new Gauge(optionsOf(RECORDED.policy, registers));
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
    observe: (metric, read) => register.registerMetric(observed(OBSERVED[metric], read)),
  };
}

function createCounters(registers: Registry[]) {
  return {
    decisions: new Counter(optionsOf(RECORDED.decisions, registers)),
    findings: new Counter(optionsOf(RECORDED.findings, registers)),
    refusals: new Counter(optionsOf(RECORDED.refusals, registers)),
    badRequests: new Counter(optionsOf(RECORDED.badRequests, registers)),
    unfinished: new Counter(optionsOf(RECORDED.unfinished, registers)),
    unmaskable: new Counter(optionsOf(RECORDED.unmaskable, registers)),
  };
}

function createTimes(registers: Registry[]) {
  const { requestSeconds, stageSeconds } = RECORDED;
  return {
    request: createHistogram(registers, requestSeconds, BUCKETS),
    stage: createHistogram(registers, stageSeconds, BUCKETS),
  };
}

/** A row of the table as the library takes it. */
function optionsOf<L extends string>(
  { name, help, labels }: { name: string; help: string; labels: readonly L[] },
  registers: Registry[],
) {
  return { name, help, labelNames: labels, registers };
}

function observed(metric: (typeof OBSERVED)[ObservedMetric], read: Reader) {
  const base = optionsOf<string>(metric, []);
  if (metric.type === 'gauge') {
    const gauge: Gauge = new Gauge({
      ...base,
      collect() {
        for (const [labels, value] of valuesOf(read)) gauge.set(labels, value);
      },
    });
    return gauge;
  }
  const counter: Counter = new Counter({
    ...base,
    collect() {
      counter.reset();
      for (const [labels, value] of valuesOf(read)) counter.inc(labels, value);
    },
  });
  return counter;
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
    for (const { detector, cause } of unfinished) counters.unfinished.inc({ detector, cause });
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

function valuesOf(read: Reader): [labels: { worker?: string }, value: number][] {
  const values = read();
  if (typeof values === 'number') return [[{}, values]];
  return Object.entries(values).map(([worker, value]) => [{ worker }, value]);
}

/** Upper bounds in seconds: from 50 us, below which HTTP itself is the cost, to the gateway's 10 s. */
const BUCKETS = [
  0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5,
  5, 10,
];
const STAGES = ['decode', 'evaluate', 'encode'] as const;
const MICROS_PER_SECOND = 1_000_000;
