import type { Alphabet } from './alphabet.ts';
import { usableAnchors } from './anchors.ts';
import type { Budget } from './budget.ts';
import { createCommonScan } from './common-scan.ts';
import { lengthOf } from './length.ts';
import { createLiteralScan } from './literal-scan.ts';
import type { Pattern } from './pattern.ts';
import type { Subject } from './subject.ts';
import { Windows } from './windows.ts';

/** Finds the parts of a text in which patterns may match. */
export interface WindowFinder {
  /** The windows of each pattern, by its index; those that cannot match have none. */
  find(subject: Subject, budget?: Budget): readonly (Windows | undefined)[];
  readonly bytes: number;
}

/**
 * Patterns that require a rare literal are looked for by it, the others by a machine that reads
 * every unit. A literal opens a window to both sides, the end of a match one before it.
 */
export function createWindowFinder(patterns: readonly Pattern[], alphabet: Alphabet): WindowFinder {
  const anchors = patterns.map((pattern) => usableAnchors(pattern.anchors));
  const longest = patterns.map(({ ast }) => lengthOf(ast).max);
  const others = patterns.flatMap(({ ast }, index) =>
    anchors[index]?.length === 0 ? [[index, ast] as const] : [],
  );
  const literals = createLiteralScan(anchors, alphabet);
  const common = others.length === 0 ? undefined : createCommonScan(new Map(others), alphabet);
  return {
    get bytes() {
      return literals.bytes + (common?.bytes ?? 0);
    },
    find(subject, budget) {
      const found: (Windows | undefined)[] = [];
      const open = (pattern: number, from: number, to: number): void => {
        const windows = found[pattern] ?? new Windows();
        found[pattern] = windows;
        windows.add(Math.max(from, 0), Math.min(to, subject.length));
      };
      literals.run(subject, open, budget);
      common?.run(subject, (p, end) => open(p, end - (longest[p] ?? Infinity), end), budget);
      return found;
    },
  };
}
