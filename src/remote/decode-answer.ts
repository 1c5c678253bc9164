import { isJsonObject } from '../model/json-object.ts';
import type { EntityHit } from '../model/recognizer.ts';
import type { NerEntity } from '../model/rule.ts';
import { codePointOffsets } from './code-points.ts';

/**
 * What the entity types of Presidio and of the models behind it are here. Others are left out, NRP
 * (nationality, religion, politics) among them: it is none of the three.
 */
const ENTITIES: ReadonlyMap<string, NerEntity> = new Map([
  ['PERSON', 'PERSON'],
  ['PER', 'PERSON'],
  ['LOCATION', 'LOCATION'],
  ['LOC', 'LOCATION'],
  ['GPE', 'LOCATION'],
  ['FAC', 'LOCATION'],
  ['ADDRESS', 'LOCATION'],
  ['STREET_ADDRESS', 'LOCATION'],
  ['ORGANIZATION', 'ORGANIZATION'],
  ['ORG', 'ORGANIZATION'],
]);

/**
 * The hits of an answer of `POST /analyze`, ascending and separate, without white space at their
 * ends; where two overlap the surer, then the longer one stays. Undefined when anything in the answer
 * is not as it should be: offsets that are wrong once are right by chance only.
 */
export function decodeAnswer(value: unknown, text: string): readonly EntityHit[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const unitOf = codePointOffsets(text);
  const hits: EntityHit[] = [];
  for (const item of value) {
    const hit = decodeItem(item, text, unitOf);
    if (hit === undefined) return undefined;
    if (hit !== 'other' && hit.end > hit.start && hit.score > 0) hits.push(hit);
  }
  return separate(hits);
}

function decodeItem(
  item: unknown,
  text: string,
  unitOf: (offset: number) => number | undefined,
): EntityHit | 'other' | undefined {
  if (!isJsonObject(item)) return undefined;
  const { entity_type: type, start: from, end: to, score } = item;
  if (typeof type !== 'string' || typeof score !== 'number') return undefined;
  if (!(score >= 0 && score <= 1) || !isOffset(from) || !isOffset(to) || to <= from) {
    return undefined;
  }
  const [start, end] = [unitOf(from), unitOf(to)];
  if (start === undefined || end === undefined) return undefined;
  const entity = ENTITIES.get(type.toUpperCase());
  return entity === undefined ? 'other' : { entity, ...trimmed(text, start, end), score };
}

const isOffset = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const found = text.slice(start, end);
  const from = start + found.length - found.trimStart().length;
  return { start: from, end: Math.max(from, start + found.trimEnd().length) };
}

function separate(hits: readonly EntityHit[]): readonly EntityHit[] {
  const length = ({ start, end }: EntityHit): number => end - start;
  const best = [...hits].sort(
    (a, b) => b.score - a.score || length(b) - length(a) || a.start - b.start,
  );
  const kept: EntityHit[] = [];
  for (const hit of best) {
    if (kept.every((other) => hit.end <= other.start || hit.start >= other.end)) kept.push(hit);
  }
  return kept.sort((a, b) => a.start - b.start);
}
