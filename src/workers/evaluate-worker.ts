import { workerData } from 'node:worker_threads';
import { BUDGET_LIMITS } from '../budget/request-budget.ts';
import { readGazetteer } from '../detect/ner/gazetteer/gazetteer.ts';
import { createNameRecognizer } from '../detect/ner/gazetteer/recognizer.ts';
import { evaluateRequest } from '../engine/evaluate-request.ts';
import { createGuardrail } from '../engine/guardrail.ts';
import { compilePolicy } from '../policy/compile.ts';
import type { LargeJob, LargeWorkerData } from './large-evaluator.ts';
import { serveJobs } from './protocol.ts';

// Entry of a worker thread that evaluates large requests. The data comes from `large-evaluator.ts`. Not
// warmed up: the automata of all rules are 75 MB, and a first large text takes at most half a second longer.
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
    ? evaluateRequest(policy, request, entities, limits)
    : guardrail.evaluateSync(request),
);
