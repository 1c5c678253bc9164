import { workerData } from 'node:worker_threads';
import { readGazetteer } from '../detect/names/gazetteer.ts';
import { createNameRecognizer } from '../detect/names/recognizer.ts';
import { createGuardrail } from '../engine/guardrail.ts';
import { judge } from '../engine/judge.ts';
import { BUDGET_LIMITS } from '../engine/request-budget.ts';
import { warmUp } from '../engine/warm-up.ts';
import { compilePolicy } from '../policy/compile.ts';
import type { LargeJob, LargeWorkerData } from './large-judge.ts';
import { serveJobs } from './protocol.ts';
import { warmOn } from './warm-on.ts';

// Entry of a worker thread that judges large requests. The data comes from `large-judge.ts`.
const { packs, policy: ref, budget, gazetteer } = workerData as LargeWorkerData;
const policy = compilePolicy(packs, ref);
const limits = { ...BUDGET_LIMITS, ...budget };
const guardrail = createGuardrail({
  policy,
  budget: limits,
  ...(gazetteer !== undefined && { entities: createNameRecognizer(readGazetteer(gazetteer)) }),
});

serveJobs(({ request, entities }: LargeJob) =>
  gazetteer === undefined
    ? judge(policy, request, entities, limits)
    : guardrail.evaluateSync(request),
);

// Between the jobs, so that neither the start of the server nor a job waits for it.
warmOn(warmUp(policy));
