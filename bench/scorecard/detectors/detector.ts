import { createGuardrail } from '../../../src/engine/guardrail.ts';
import type { EntityRecognizer } from '../../../src/model/recognizer.ts';
import type { Phase, Role } from '../../../src/model/request.ts';
import type { RulePack } from '../../../src/model/rule.ts';
import { compilePolicy } from '../../../src/policy/compile.ts';
import type { Span } from '../data/span.ts';

/** The input of a detector. */
export interface DetectorInput {
  readonly text: string;
  readonly phase: Phase;
  readonly role: Role;
}

/** A span that a detector found. */
export interface FoundSpan extends Span {
  /** At or above the threshold of its rule; what is below was found at the floor only. */
  readonly sure: boolean;
  /** A decision would mask or reject because of it. */
  readonly acts: boolean;
}

/** Something that is measured. */
export interface Detector {
  /** The entities that it can report; labels of other entities do not count. */
  readonly reports: ReadonlySet<string>;
  detect(input: DetectorInput): readonly FoundSpan[];
}

/** Creates a detector from the rules of some packs, with or without named entities. */
export function rulesDetector(
  packs: readonly RulePack[],
  recognizer: EntityRecognizer | undefined,
): Detector {
  const policy = compilePolicy(packs);
  const guardrail = createGuardrail({
    policy,
    ...(recognizer !== undefined && { entities: recognizer }),
  });
  const active = policy.rules.filter(({ id }) => !guardrail.inactive.includes(id));
  return {
    reports: new Set(active.map(({ entity }) => entity)),
    detect({ text, phase, role }) {
      const { decision } = guardrail.evaluateSync({ phase, segments: [{ text, role }] });
      return decision.findings.map(({ entity, start, end, lowConfidence, action, shadow }) => ({
        entity,
        start,
        end,
        sure: !lowConfidence,
        acts: action !== 'pass' && !shadow,
      }));
    },
  };
}
