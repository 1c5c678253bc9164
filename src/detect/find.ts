import { compileMatcher } from '../match/compile-matcher.ts';
import type { EntityHit } from '../model/recognizer.ts';
import type { Candidate, Rule, TermList } from '../model/rule.ts';
import { foldedView } from '../text/folded-view.ts';
import { rawView } from '../text/raw-view.ts';
import type { TextView } from '../text/view.ts';
import type { Detector, Hit, Wanted } from './detector.ts';
import { createDictionaryDetector } from './dictionary.ts';
import { scanEntities } from './entity.ts';
import type { Found } from './found.ts';
import { keepBest } from './keep-best.ts';
import { createPatternDetector } from './pattern.ts';
import { type PreparedRule, prepareRule } from './prepared-rule.ts';
import { MAX_HITS, TooManyHits } from './too-many-hits.ts';
import { weigh } from './weigh.ts';

/** All detectors of a policy over one text. Pure and shareable between requests. */
export interface Finder {
  /**
   * Everything the wanted rules find at or above their floor, sorted by start, then rule.
   * `entities` are the hits of the entity detector for this text.
   *
   * @throws TooManyHits when there are more than 10,000 candidate places.
   */
  find(text: string, wanted: Wanted, entities?: readonly EntityHit[]): readonly Found[];
}

interface Located {
  readonly view: TextView;
  readonly hit: Hit;
}

/** Compiles rules into a finder; `listsOf[i]` are the lists that rule `i` may name. */
export function createFinder(
  rules: readonly Rule[],
  listsOf: readonly ReadonlyMap<string, TermList>[],
): Finder {
  const prepared = rules.map(prepareRule);
  const asked = (kind: Candidate['kind']): boolean =>
    rules.some((rule) => rule.detect.candidates.some((candidate) => candidate.kind === kind));
  const detectors = [
    ...(asked('regex') ? [createPatternDetector(rules, compileMatcher)] : []),
    ...(asked('list') ? [createDictionaryDetector(rules, listsOf)] : []),
  ];
  return Object.freeze({
    find(text, wanted, entities = []) {
      if (detectors.length === 0 && entities.length === 0) return [];
      const located = locate(text, prepared, detectors, wanted, entities);
      const founds = located.flatMap(({ view, hit }) => foundAt(prepared, view, hit));
      return keepBest(founds);
    },
  } satisfies Finder);
}

function locate(
  text: string,
  prepared: readonly PreparedRule[],
  detectors: readonly Detector[],
  wanted: Wanted,
  entities: readonly EntityHit[],
): readonly Located[] {
  const located: Located[] = [];
  const raw = rawView(text);
  const folded = foldedView(text);
  for (const view of folded === undefined ? [raw] : [raw, folded]) {
    // Where folding changes nothing the raw view is the folded one as well.
    const inView: Wanted = (rule) =>
      wanted(rule) &&
      (folded === undefined || (prepared[rule]?.rule.detect.views.includes(view.name) ?? false));
    for (const detector of detectors) {
      detector.scan(view, inView, (hit) => {
        if (located.length === MAX_HITS) throw new TooManyHits();
        located.push({ view, hit });
      });
    }
  }
  if (entities.length > 0) {
    scanEntities(prepared, entities, wanted, (hit) => located.push({ view: raw, hit }));
  }
  return located.length === 0 ? located : dropIncomplete(prepared, located);
}

/** Rules with `all` count only where every candidate occurs; the first one gives the spans. */
function dropIncomplete(
  prepared: readonly PreparedRule[],
  located: readonly Located[],
): readonly Located[] {
  const seen = new Map<number, Set<number>>();
  for (const { hit } of located) {
    const { rule, candidate } = hit.target;
    if (prepared[rule]?.rule.detect.mode !== 'all') continue;
    const candidates = seen.get(rule) ?? new Set();
    seen.set(rule, candidates.add(candidate));
  }
  if (seen.size === 0) return located;
  return located.filter(({ hit: { target } }) => {
    const rule = prepared[target.rule]?.rule;
    if (rule?.detect.mode !== 'all') return true;
    const complete = seen.get(target.rule)?.size === rule.detect.candidates.length;
    return complete && target.candidate === 0;
  });
}

function foundAt(prepared: readonly PreparedRule[], view: TextView, hit: Hit): readonly Found[] {
  const rule = prepared[hit.target.rule];
  if (rule === undefined) return [];
  const weighed = weigh(rule, view, hit);
  if (weighed === undefined || weighed.score < rule.rule.floor) return [];
  return [{ rule, ...view.toOriginal(hit.start, hit.end), ...weighed }];
}
