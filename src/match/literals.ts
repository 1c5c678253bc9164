import { likelihoodOf } from './likelihood.ts';
import type { Node } from './syntax/ast.ts';
import { type CharSet, sizeOf, unitsOf } from './syntax/char-set.ts';

/** Most literals of one pattern; more would cost more to look for than they save. */
const MAX_LITERALS = 64;

/** Largest class that is written out as literals. */
const MAX_CLASS = 12;

/** Above this a literal set is in nearly every prompt, so looking for it is wasted. */
const MAX_LIKELIHOOD = 0.3;

/** A literal that is this long does not grow further. */
const MAX_LENGTH = 32;

/** What is known about the texts that a node matches, ASCII-folded. */
interface Known {
  /** All of them, when they are few. */
  readonly exact?: readonly string[];
  /** Texts of which one occurs in each of them; undefined when nothing useful is known. */
  readonly required?: readonly string[];
}

/** A sequence that is being read from left to right. */
interface Reading {
  /** Every text that the items since the last gap can match; `['']` after a gap. */
  run: readonly string[];
  required: readonly string[] | undefined;
  /** True while `run` stands for the whole sequence. */
  exact: boolean;
}

/**
 * Literals of which at least one occurs in every match, ASCII-lower-cased; empty when nothing
 * useful is required. Of all such sets the one that is least likely to occur in ordinary text,
 * without literals that contain another one.
 */
export function requiredLiterals(ast: Node): readonly string[] {
  const required = knownOf(ast).required ?? [];
  if (likelihoodOf(required) > MAX_LIKELIHOOD) return [];
  return required.filter((text) => !required.some((part) => part !== text && text.includes(part)));
}

function knownOf(node: Node): Known {
  switch (node.kind) {
    case 'set': {
      const exact = spell(node.set);
      return exact === undefined ? {} : { exact, required: exact };
    }
    case 'sequence':
      return readSequence(node.items.map(knownOf));
    case 'choice':
      return choose(node.options.map(knownOf));
    case 'repeat':
      return repeat(knownOf(node.body), node.min, node.max);
    case 'group':
      return knownOf(node.body);
    case 'assertion':
    case 'look':
      return { exact: [''] };
  }
}

/** The characters of a small class; undefined when one changes under more than ASCII folding. */
function spell(set: CharSet): readonly string[] | undefined {
  if (sizeOf(set) > 2 * MAX_CLASS) return undefined;
  const texts = unitsOf(set).map((unit) => asciiLower(String.fromCharCode(unit)));
  const distinct = [...new Set(texts)];
  return distinct.length <= MAX_CLASS && distinct.every(isFoldSafe) ? distinct : undefined;
}

/** ASCII folding. */
export function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * True when a text stays findable in a text that went through `toLowerCase`: it has no capital
 * letters, and beyond ASCII only characters without case (case mapping there depends on the
 * neighbours, and for surrogates on the other half).
 */
export function isFoldSafe(text: string): boolean {
  return Array.from(text).every((character) => {
    const caseless = character.toUpperCase() === character && !/[\ud800-\udfff]/.test(character);
    return character.toLowerCase() === character && (/[\0-\x7f]/.test(character) || caseless);
  });
}

function choose(options: readonly Known[]): Known {
  const exact = collect(options.map((option) => option.exact));
  const required = collect(options.map((option) => option.required));
  return { ...(exact && { exact }), ...(required && { required }) };
}

/** The sets together; undefined when one is missing or they are too many. */
function collect(sets: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  const all = new Set<string>();
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (const text of set) all.add(text);
    if (all.size > MAX_LITERALS) return undefined;
  }
  return [...all];
}

function repeat(body: Known, min: number, max: number): Known {
  if (min === 0) {
    const exact = max === 1 && body.exact !== undefined ? [...body.exact, ''] : undefined;
    return exact === undefined ? {} : { exact };
  }
  const rounds = Array.from({ length: Math.min(min, MAX_LITERALS) }, () => body);
  const { exact, required } = readSequence(rounds);
  const whole = min === max && min === rounds.length ? exact : undefined;
  return { ...(whole && { exact: whole }), ...(required && { required }) };
}

function readSequence(items: readonly Known[]): Known {
  const reading: Reading = { run: [''], required: undefined, exact: true };
  for (const item of items) readItem(reading, item);
  const { run, required, exact } = reading;
  return { ...(exact && { exact: run }), ...(required && { required }) };
}

function readItem(reading: Reading, item: Known): void {
  const longer = item.exact && cross(reading.run, item.exact);
  if (longer === undefined) reading.exact = false;
  reading.run = longer ?? item.exact ?? [''];
  reading.required = rarer(rarer(reading.required, item.required), reading.run);
}

/** Every text of `a` followed by every text of `b`; undefined when they are too many or too long. */
function cross(a: readonly string[], b: readonly string[]): readonly string[] | undefined {
  if (a.length * b.length > MAX_LITERALS || a.some((text) => text.length >= MAX_LENGTH)) {
    return undefined;
  }
  return [...new Set(a.flatMap((x) => b.map((y) => x + y)))];
}

function rarer(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined,
): readonly string[] | undefined {
  if (a === undefined || b === undefined)
    return likelihoodOf(a ?? b ?? ['']) < 1 ? (a ?? b) : undefined;
  return likelihoodOf(b) < likelihoodOf(a) ? b : a;
}
