import type { Config } from '../config/derive.ts';
import { createGuardrail } from '../engine/guardrail.ts';
import { proveRules } from '../engine/prove.ts';
import { GatewardenError } from '../model/errors.ts';
import type { ActivePolicy } from '../model/evaluate.ts';
import type { RulePack } from '../model/rule.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import type { PolicyStatus } from '../server/admin.ts';
import { loadRulePacks, policyVersion } from '../store/index.ts';
import type { Log } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { createLargeJudge } from '../workers/large-judge.ts';
import type { PoolStats } from '../workers/pool.ts';
import { createWorkerRecognizer } from '../workers/remote-recognizer.ts';
import type { WorkerEvent } from '../workers/slot.ts';
import { openRemoteEntities } from './remote-entities.ts';

/** Heap of a worker thread in MiB, beside the one of the event loop. */
const LARGE_HEAP_MIB = 128;
const ENTITY_HEAP_MIB = 160;

/** A policy that answers, with the threads it needs. */
export interface RunningPolicy {
  readonly active: ActivePolicy;
  readonly status: PolicyStatus;
  /** Ends the threads. */
  readonly close: () => Promise<void>;
}

/** The part of the configuration that makes a policy. */
export type PolicyConfig = Pick<
  Config,
  'rules' | 'entities' | 'remoteEntities' | 'workers' | 'budget'
>;

/**
 * Reads, compiles, proves and warms up the configured rules, beside whatever is in force. Threads
 * start while the rules are being proven.
 *
 * @throws GatewardenError when a pack is refused or a rule fails its own tests.
 */
export async function activatePolicy(
  config: PolicyConfig,
  log: Log,
  metrics: Pick<Metrics, 'observe' | 'observeTotal' | 'policy'>,
): Promise<RunningPolicy> {
  const packs = await loadRulePacks(config.rules);
  const compiled = timed(() => compilePolicy(packs, { version: policyVersion(packs) }));
  const policy = compiled.value;
  if (policy.rules.length === 0) log.warn('no rules: every call passes');
  const threads = startThreads(config, packs, policy.ref, log, metrics);
  let warmUpMs: number;
  try {
    const proof = timed(() => proveRules(policy));
    warmUpMs = proof.ms;
    if (proof.value.problems.length > 0) throw new GatewardenError(proof.value.problems);
    await threads.ready;
  } catch (error) {
    await threads.close();
    throw error;
  }
  const { entities } = threads;
  const guardrail = createGuardrail({
    policy,
    ...(entities !== undefined && { entities }),
    large: { textLength: config.workers.largeTextLength, judge: threads.judge },
    budget: budgetOf(config),
  });
  metrics.policy(policy.ref);
  const rules = policy.rules.length - guardrail.inactive.length;
  reportCost(policy, { rules, compileMs: compiled.ms, warmUpMs }, log, metrics);
  const reason = 'needs the entity detector, which is off';
  return {
    active: { policy: policy.ref, evaluate: guardrail.evaluate },
    status: {
      ...policy.ref,
      rules,
      inactive: guardrail.inactive.map((rule) => ({ rule, reason })),
    },
    close: threads.close,
  };
}

/** What `run` returns, and how long it took, in ms. */
function timed<T>(run: () => T): { readonly value: T; readonly ms: number } {
  const started = performance.now();
  return { value: run(), ms: performance.now() - started };
}

/** Says what the policy took to make, and publishes what it holds. */
function reportCost(
  { ref, finder }: CompiledPolicy,
  { rules, compileMs, warmUpMs }: Readonly<Record<'rules' | 'compileMs' | 'warmUpMs', number>>,
  log: Log,
  metrics: Pick<Metrics, 'observe'>,
): void {
  const { states, bytes: matcherBytes } = finder.stats;
  log.info('policy active', {
    policy: `${ref.name}@${ref.version}`,
    rules,
    compileMs: Math.round(compileMs),
    warmUpMs: Math.round(warmUpMs),
    states,
    matcherBytes,
  });
  const seconds = (ms: number) => () => ms / 1_000;
  metrics.observe('gatewarden_policy_rules', 'Rules in force that can act', () => rules);
  metrics.observe(
    'gatewarden_policy_compile_seconds',
    'Time that compiling the policy in force took',
    seconds(compileMs),
  );
  metrics.observe(
    'gatewarden_policy_warm_up_seconds',
    'Time that running the examples of its rules took',
    seconds(warmUpMs),
  );
  metrics.observe(
    'gatewarden_matcher_states',
    'States that its machines have on the event loop',
    () => finder.stats.states,
  );
  metrics.observe(
    'gatewarden_matcher_bytes',
    'Bytes of the tables of these machines',
    () => finder.stats.bytes,
  );
}

function startThreads(
  config: PolicyConfig,
  packs: readonly RulePack[],
  policy: ActivePolicy['policy'],
  log: Log,
  metrics: Pick<Metrics, 'observe' | 'observeTotal'>,
) {
  const { entities, workers } = config;
  const watch = (thread: string) => (event: WorkerEvent) => {
    if (event.type !== 'ready') log.warn(`${thread} worker ${event.type}`);
  };
  const large = createLargeJudge({
    packs,
    policy,
    maxQueue: workers.maxQueue,
    deadlineMs: workers.deadlineMs,
    budget: budgetOf(config),
    resourceLimits: { maxOldGenerationSizeMb: LARGE_HEAP_MIB },
    onEvent: watch('large text'),
  });
  const remote = entities.mode === 'off' ? undefined : openRemoteEntities(config, log);
  const names =
    entities.mode === 'off' || remote !== undefined
      ? undefined
      : createWorkerRecognizer({
          maxBytes: entities.maxBytes,
          maxQueue: entities.maxQueue,
          deadlineMs: entities.deadlineMs,
          resourceLimits: { maxOldGenerationSizeMb: ENTITY_HEAP_MIB },
          onEvent: watch('entity'),
        });
  const stats = names === undefined ? {} : { entity: names.stats };
  observeThreads(metrics, { large: large.stats, ...stats });
  return {
    judge: large.judge,
    entities: remote ?? names?.recognizer,
    ready: Promise.all([large.ready, names?.ready]),
    close: async () => {
      await Promise.all([large.close(), names?.close()]);
    },
  };
}

const budgetOf = ({ budget }: PolicyConfig) => ({ stepsPerUnit: budget.stepsPerCharacter });

function observeThreads(
  metrics: Pick<Metrics, 'observe' | 'observeTotal'>,
  threads: Readonly<Record<string, () => PoolStats>>,
): void {
  const each = (pick: (stats: PoolStats) => number) => (): Record<string, number> =>
    Object.fromEntries(Object.entries(threads).map(([name, stats]) => [name, pick(stats())]));
  metrics.observe(
    'gatewarden_worker_queue',
    'Jobs waiting for a worker',
    each(({ queued }) => queued),
  );
  metrics.observeTotal(
    'gatewarden_worker_restarts_total',
    'Times a worker was replaced',
    each(({ restarts }) => restarts),
  );
}
