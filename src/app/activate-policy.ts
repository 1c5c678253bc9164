import type { Config } from '../config/derive.ts';
import { createOffloadingGuardrail, type Guardrail } from '../engine/guardrail.ts';
import { warmUp } from '../engine/warm-up.ts';
import type { PolicyRef } from '../model/decision.ts';
import type { ActivePolicy } from '../model/evaluate.ts';
import type { RulePack } from '../model/rule.ts';
import { type CompiledPolicy, compilePolicy } from '../policy/compile.ts';
import { requireRuleTests } from '../sdk/require-rule-tests.ts';
import type { PolicyStatus } from '../server/admin.ts';
import { loadRulePacks, policyVersion } from '../store/index.ts';
import type { Log } from '../telemetry/logger.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import {
  createLargeEvaluator,
  type LargeEvaluator,
  type LargeWorkerData,
} from '../workers/large-evaluator.ts';
import type { PoolStats } from '../workers/pool.ts';
import type { WorkerEvent } from '../workers/slot.ts';
import { type Entities, openEntities, recognizerOf } from './entities.ts';
import { runInBackground } from './run-in-background.ts';

/** Heap of a worker thread in MiB, beside the one of the event loop. */
const LARGE_HEAP_MIB = 128;

/** A policy that answers, with the threads it needs. */
export interface RunningPolicy {
  readonly active: ActivePolicy;
  readonly status: PolicyStatus;
  /** Ends the warm-up and the threads. */
  readonly close: () => Promise<void>;
}

/** The part of the configuration that makes a policy. */
export type PolicyConfig = Pick<
  Config,
  'rules' | 'entities' | 'remoteEntities' | 'workers' | 'budget'
>;

/**
 * Reads and compiles the configured rules and runs their tests, beside whatever is in force, and warms
 * them up once they answer. Tests of shipped rules ran before they were shipped. Threads start meanwhile.
 *
 * @throws GatewardenError when a pack is refused or a rule fails its own tests.
 */
export async function activatePolicy(
  config: PolicyConfig,
  log: Log,
  metrics: Pick<Metrics, 'observe' | 'policy'>,
): Promise<RunningPolicy> {
  const packs = await loadRulePacks(config.rules);
  const ref = { name: 'default', version: policyVersion(packs) };
  const entities = await openEntities(config, log, watch(log, 'entity'));
  // Before the compiling here, so that both threads compile at the same time.
  const large = startLargeEvaluator(config, { packs, policy: ref }, entities, log);
  observeThreads(metrics, { large: large.stats, entity: entities.stats });
  const close = async () => {
    await Promise.all([large.close(), entities.close()]);
  };
  let made: MadePolicy;
  try {
    made = makePolicy(packs, ref, entities, log);
    await Promise.all([large.ready, entities.ready]);
  } catch (error) {
    await close();
    throw error;
  }
  const { policy, ...times } = made;
  // Between the requests, so that the start does not wait for it.
  const stopWarming = runInBackground(warmUp(policy));
  const guardrail = guardrailOf(policy, config, entities, large);
  metrics.policy(policy.ref);
  const rules = policy.rules.length - guardrail.inactive.length;
  reportCost(policy, { rules, ...times }, log, metrics);
  const reason = 'needs the entity detector, which is off';
  return {
    active: { policy: policy.ref, evaluate: guardrail.evaluate },
    status: {
      ...policy.ref,
      rules,
      inactive: guardrail.inactive.map((rule) => ({ rule, reason })),
    },
    close: async () => {
      stopWarming();
      await close();
    },
  };
}

/** The guardrail of the event loop, which hands large requests to their thread. */
function guardrailOf(
  policy: CompiledPolicy,
  config: PolicyConfig,
  entities: Entities,
  large: Pick<LargeEvaluator, 'evaluate'>,
): Guardrail {
  const recognizer = recognizerOf(entities);
  return createOffloadingGuardrail(
    {
      policy,
      ...(recognizer !== undefined && { entities: recognizer }),
      budget: budgetOf(config),
    },
    {
      aboveLength: config.workers.largeTextLength,
      evaluate: large.evaluate,
      findsEntities: entities.gazetteer !== undefined,
    },
  );
}

/** A policy whose rules hold their own tests, with what it took to make, in ms. */
interface MadePolicy {
  readonly policy: CompiledPolicy;
  readonly compileMs: number;
  readonly warmUpMs: number;
}

/** @throws GatewardenError when packs do not go together or a rule fails its own tests. */
function makePolicy(
  packs: readonly RulePack[],
  ref: PolicyRef,
  { names }: Entities,
  log: Log,
): MadePolicy {
  const { value: policy, ms: compileMs } = timed(() => compilePolicy(packs, ref));
  if (policy.rules.length === 0) log.warn('no rules: every call passes');
  const { ms: warmUpMs } = timed(() => requireRuleTests(policy, 'own', names));
  return { policy, compileMs, warmUpMs };
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
  metrics.observe('policyRules', () => rules);
  metrics.observe('compileSeconds', seconds(compileMs));
  metrics.observe('warmUpSeconds', seconds(warmUpMs));
  metrics.observe('matcherStates', () => finder.stats.states);
  metrics.observe('matcherBytes', () => finder.stats.bytes);
}

const watch = (log: Log, thread: string) => (event: WorkerEvent) => {
  if (event.type !== 'ready') log.warn(`${thread} worker ${event.type}`);
};

function startLargeEvaluator(
  config: PolicyConfig,
  policy: Pick<LargeWorkerData, 'packs' | 'policy'>,
  { gazetteer }: Entities,
  log: Log,
) {
  const { maxQueue, deadlineMs } = config.workers;
  return createLargeEvaluator({
    ...policy,
    gazetteer,
    maxQueue,
    deadlineMs,
    budget: budgetOf(config),
    resourceLimits: { maxOldGenerationSizeMb: LARGE_HEAP_MIB },
    onEvent: watch(log, 'large text'),
  });
}

const budgetOf = ({ budget }: PolicyConfig) => ({ stepsPerUnit: budget.stepsPerCharacter });

function observeThreads(
  metrics: Pick<Metrics, 'observe'>,
  threads: Readonly<Record<string, (() => PoolStats) | undefined>>,
): void {
  const each = (pick: (stats: PoolStats) => number) => (): Record<string, number> =>
    Object.fromEntries(
      Object.entries(threads).flatMap(([name, stats]) =>
        stats === undefined ? [] : [[name, pick(stats())]],
      ),
    );
  metrics.observe(
    'workerQueue',
    each(({ queued }) => queued),
  );
  metrics.observe(
    'workerRestarts',
    each(({ restarts }) => restarts),
  );
}
