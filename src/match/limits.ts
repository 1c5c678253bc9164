/** Longest finding, in UTF-16 code units. Part of the pattern language. */
export const MAX_FINDING_LENGTH = 2048;

/** Longest pattern, in UTF-16 code units of its source. */
export const MAX_SOURCE_LENGTH = 4096;

/** Deepest nesting of groups; keeps every walk over the tree far from the end of the stack. */
export const MAX_NESTING = 100;

/** Largest repeat count, and largest product of the counts of nested repeats (as in RE2). */
export const MAX_REPEAT = 1000;

/** Most character positions of a pattern with its repeats written out. */
export const MAX_SIZE = 10_000;

/** Most ways from one character position of a pattern to the next, over all positions. */
export const MAX_WAYS = 50_000;

/** Longest option of a lookaround, in UTF-16 code units. */
export const MAX_LOOK_LENGTH = 16;
