import type { EntityHit } from '../../../model/recognizer.ts';
import type { Span } from '../../../model/span.ts';
import { maskAccounts, maskLongWords } from '../prose/mask-accounts.ts';
import { maskCode } from '../prose/mask-code.ts';
import type { Block } from './blocks.ts';
import { blocksOf } from './blocks.ts';
import { candidatesOf } from './candidates.ts';
import { mayHoldNames } from './prefilter.ts';
import { scoreBlock } from './score-block.ts';
import type { TaggedTerm } from './terms.ts';
import { termsOf } from './terms.ts';

/** A tagger: splits a text into sentences of tagged terms. */
export type Tag = (text: string) => readonly (readonly TaggedTerm[])[];

/** Returns the blocks of a text that are prose and may hold names: those worth tagging. */
export function candidateBlocks(text: string): Block[] {
  return blocksOf(maskLongWords(maskAccounts(maskCode(text)))).filter((block) =>
    mayHoldNames(block.text),
  );
}

/** Finds the entities of a text, in ascending order and without overlap. */
export function findEntities(text: string, tag: Tag): EntityHit[] {
  return candidateBlocks(text).flatMap((block) => entitiesOf(block, tag));
}

function entitiesOf({ text, start: offset }: Block, tag: Tag): EntityHit[] {
  const candidates = candidatesOf(text, termsOf(text, tag(text)));
  return scoreBlock(text, candidates).flatMap(({ candidate, score }) => {
    if (score === undefined) return [];
    const { start, end } = trimSpan(text, candidate.start, candidate.end);
    return [{ entity: candidate.entity, start: offset + start, end: offset + end, score }];
  });
}

const BEFORE_WORD = /^[^\p{L}\p{N}]+/u;
const AFTER_WORD = /[^\p{L}\p{M}\p{N}]+$/u;
const POSSESSIVE = /['’]s$/i;

/**
 * Trims punctuation, white space and symbols from both ends of a span, and a possessive 's. The span
 * is empty (start equal to end) if nothing is left.
 */
export function trimSpan(text: string, start: number, end: number): Span {
  const tail = text.slice(start, end).replace(AFTER_WORD, '').replace(POSSESSIVE, '');
  const word = tail.replace(AFTER_WORD, '');
  const head = word.length - word.replace(BEFORE_WORD, '').length;
  return { start: start + head, end: start + word.length };
}
