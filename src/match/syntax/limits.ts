/** Longest finding, in UTF-16 code units. Part of the pattern language. */
export const MAX_FINDING_LENGTH = 2048;

/** Longest pattern, in UTF-16 code units of its source. */
export const MAX_SOURCE_LENGTH = 4096;

/** Deepest nesting of groups; keeps every walk over the tree far from the end of the stack. */
export const MAX_NESTING = 100;

/** Largest repeat count, and largest product of the counts of nested repeats (as in RE2). */
export const MAX_REPEAT = 1000;

/**
 * Most character positions of a pattern with its repeats written out. A text that leads to a set of
 * positions that was not met before costs 0.1 µs and 18 ns per 32 positions for each unit, twice:
 * 5 µs at most. Machines of so many positions take up to 6 MB. Shipped patterns have up to 1,330.
 */
export const MAX_SIZE = 4_000;

/**
 * Most ways from one character position of a pattern to the next, over all positions. With so many,
 * 40 µs per unit were measured in the worst case; shipped patterns have up to 2,435.
 */
export const MAX_TRANSITIONS = 50_000;

/**
 * Most different lookarounds of a pattern over more than one unit: the table of its machine has a
 * column for each class of characters and each choice of those that hold. Patterns in use have 4.
 */
export const MAX_LOOKAROUND_GUARDS = 6;

/** Most characters and classes of all lookarounds of a pattern, with repeats written out. */
export const MAX_LOOK_SIZE = 1_000;

/** Most kinds of neighbours that the conditions of a pattern tell apart. */
export const MAX_KINDS = 256;

/**
 * Most columns of that table. With so many there is room for 256 states in 4 MB, and a new row takes
 * as long as a new state. Patterns in use have up to 200.
 */
export const MAX_COLUMNS = 4_096;

/** Longest option of a lookaround, in UTF-16 code units. */
export const MAX_LOOK_LENGTH = 16;
