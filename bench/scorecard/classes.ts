import type { DetectionClass, RulePack } from '../../src/model/rule.ts';

/** Entities that the corpus labels before a shipped rule reports them. */
const EXPECTED: Readonly<Record<string, DetectionClass>> = { ADDRESS: 'location' };

/** Returns the detection class of each entity: that of the first rule that reports it. */
export function classesOf(packs: readonly RulePack[]): ReadonlyMap<string, DetectionClass> {
  const classes = new Map<string, DetectionClass>();
  for (const rule of packs.flatMap(({ rules }) => rules)) {
    if (!classes.has(rule.entity)) classes.set(rule.entity, rule.class);
  }
  for (const [entity, detectionClass] of Object.entries(EXPECTED)) {
    if (!classes.has(entity)) classes.set(entity, detectionClass);
  }
  return classes;
}
