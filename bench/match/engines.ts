import type { CompileMatcher } from '../../src/match/matcher.ts';
import { toRegExp } from '../../test/match/oracles/v8.ts';
import type { NamedPattern } from '../../test/match/support/attacks-on-patterns.ts';

// What is shipped is measured: the loader for TypeScript adds calls of its own to every closure.
const built = new URL('../../dist/match/compile-matcher.js', import.meta.url);
// Built from the source of that name.
const { compileMatcher } = (await import(built.href)) as { compileMatcher: CompileMatcher };

/** Reports what one engine finds: the pattern's index and the span of the finding. */
export type OnSpan = (pattern: number, start: number, end: number) => void;

/** Searches many patterns in one text. */
export type Engine = (text: string, on: OnSpan) => void;

const wanted = (): boolean => true;

/** Our matcher. */
export function ownEngine(patterns: readonly NamedPattern[]): Engine {
  const matcher = compileMatcher(patterns.map(({ pattern }) => pattern));
  return (text, on) =>
    matcher.scan(text, wanted, (pattern, _start, _end, start, end) => on(pattern, start, end));
}

/** Our matcher as far as the windows in which patterns may match: no pattern is wanted. */
export function ownWalk(patterns: readonly NamedPattern[]): Engine {
  const matcher = compileMatcher(patterns.map(({ pattern }) => pattern));
  return (text) =>
    matcher.scan(
      text,
      () => false,
      () => {},
    );
}

/** A JavaScript expression for each pattern, one after the other: what there was before. */
export function v8Engine(patterns: readonly NamedPattern[]): Engine {
  const regexps = patterns.map(({ pattern }) => toRegExp(pattern.ast, pattern.group));
  return (text, on) => {
    for (const [index, regexp] of regexps.entries()) {
      regexp.lastIndex = 0;
      for (let match = regexp.exec(text); match !== null; match = regexp.exec(text)) {
        const whole = [match.index, match.index + match[0].length] as const;
        const found = [...whole, ...(match.indices?.[1] ?? whole)] as const;
        on(index, found[2], found[3]);
      }
    }
  };
}

/** Everything an engine finds, one line a finding, in the order of patterns. */
export function spansOf(engine: Engine, text: string): string[] {
  const spans: [number, number, number][] = [];
  engine(text, (...span) => spans.push(span));
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return spans.map((span) => span.join(' '));
}

/** The least that looking at each unit of a text can cost: a loop that adds them up. */
export function sumOfUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i += 1) sum += text.charCodeAt(i);
  return sum;
}
