import type { EntityHit } from '../../model/recognizer.ts';
import type { AppliesTo, DetectSpec, Hit } from './detector.ts';

/** Reports the hits of the entity detector for the rules that apply and name such an entity. */
export function scanEntities(
  rules: readonly DetectSpec[],
  entities: readonly EntityHit[],
  appliesTo: AppliesTo,
  on: (hit: Hit) => void,
): void {
  for (const [index, { detect }] of rules.entries()) {
    detect.candidates.forEach((candidate, place) => {
      if (candidate.kind !== 'ner' || !appliesTo(index)) return;
      for (const { entity, start, end, score } of entities) {
        if (!candidate.entities.includes(entity)) continue;
        const target = { rule: index, candidate: place };
        on({ target, start, end, matchStart: start, matchEnd: end, score });
      }
    });
  }
}
