import type { EntityHit } from '../../../model/recognizer.ts';
import type { Span } from '../../../model/span.ts';
import { maskAddresses } from '../prose/mask-addresses.ts';
import { maskCode } from '../prose/mask-code.ts';
import type { Block } from './blocks.ts';
import { blocksOf } from './blocks.ts';
import { confirmByCompany } from './company.ts';
import { confirm } from './confirm.ts';
import { mayHoldNames } from './gate.ts';
import { runsOf } from './runs.ts';
import type { TaggedTerm } from './terms.ts';
import { termsOf } from './terms.ts';

/** Splits a text into sentences of tagged terms. */
export type Tag = (text: string) => readonly (readonly TaggedTerm[])[];

/** The blocks of a text that are prose and may hold names: what is worth tagging. */
export function candidateBlocks(text: string): Block[] {
  return blocksOf(maskAddresses(maskCode(text))).filter((block) => mayHoldNames(block.text));
}

/** The entities of a text, in ascending order and without overlap. */
export function findEntities(text: string, tag: Tag): EntityHit[] {
  return candidateBlocks(text).flatMap((block) => entitiesOf(block, tag));
}

function entitiesOf({ text, start: offset }: Block, tag: Tag): EntityHit[] {
  const runs = runsOf(text, termsOf(text, tag(text)));
  const judged = runs.map((run) => ({ run, score: confirm(text, run) }));
  return confirmByCompany(text, judged).flatMap(({ run, score }) => {
    if (score === undefined) return [];
    const { start, end } = trimSpan(text, run.start, run.end);
    return [{ entity: run.entity, start: offset + start, end: offset + end, score }];
  });
}

const BEFORE_WORD = /^[^\p{L}\p{N}]+/u;
const AFTER_WORD = /[^\p{L}\p{M}\p{N}]+$/u;
const POSSESSIVE = /['’]s$/i;

/**
 * The span without punctuation, white space and symbols at its ends and without a possessive 's.
 * Empty (start equal to end) when nothing is left.
 */
export function trimSpan(text: string, start: number, end: number): Span {
  const tail = text.slice(start, end).replace(AFTER_WORD, '').replace(POSSESSIVE, '');
  const word = tail.replace(AFTER_WORD, '');
  const head = word.length - word.replace(BEFORE_WORD, '').length;
  return { start: start + head, end: start + word.length };
}
