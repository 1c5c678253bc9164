import type { Find } from './recipe.ts';

/** What `npm run fuzz:match` found, so that it stays mended. */
export const FUZZ_FINDS: readonly Find[] = [
  {
    name: 'a machine with more states than are kept, made anew all the time',
    patterns: [{ source: 'x.{0,200}y.{0,200}z' }],
    text: { pieces: ['x', 'y', 'z', 'abcdefg', '1234'], order: 7 },
    mostSteps: 300,
  },
  {
    name: 'the same of a pattern that counts in nested repeats',
    patterns: [{ source: '(?:\\w{0,8}\\d){5,60}$' }],
    text: { pieces: ['a', '1', 'b2', '-'], order: 11 },
    mostSteps: 300,
  },
  {
    name: 'many conditions that look at several units',
    patterns: [
      {
        source: '(?:(?!aa1)a|(?!bb1)b|(?!cc1)c|(?!dd1)d|(?!ee1)e|(?!ff1)f|[ghi]){2,}#',
      },
    ],
    text: { pieces: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', '1', '#'], order: 3 },
    mostSteps: 1000,
  },
];
