import { findNames } from '../../../../../src/detect/ner/gazetteer/find.ts';
import type { NerEntity } from '../../../../../src/model/rule.ts';
import { GAZETTEER } from './shipped-gazetteer.ts';

/** A score that rules act upon. */
const SURE = 0.6;

/** What is found of one entity in a text, as the texts themselves. */
export function found(entity: NerEntity, text: string): string[] {
  const [hits = []] = findNames([text], GAZETTEER);
  return hits
    .filter((hit) => hit.entity === entity && hit.score >= SURE)
    .map(({ start, end }) => text.slice(start, end));
}
