// What work around a hit costs in steps of the budget, so that texts full of hits pay for them.
// Measured with the shipped rules on their own examples: looking at a hit takes 0.1 to 2 us, folding
// a text to compare words about 80 ns per code unit, a search of a short text 1 us before it starts.
// A step is about 3 ns.

/** Looking at one hit: validators, entropy, score. */
export const STEPS_PER_HIT = 300;

/** Folding one code unit of a text that is compared with words. */
export const STEPS_PER_FOLDED_UNIT = 32;

/** Starting one search for a pattern of an exception, beside what the search takes itself. */
export const STEPS_PER_SEARCH = 500;

/** Looking for the words of a rule in a neighbourhood that was folded before. */
export const STEPS_PER_KNOWN_CONTEXT = 200;

/**
 * Reading one code unit of a text that holds encoded runs, and writing it down with its origin: up to
 * 380 ns where every character is spelled out.
 */
export const STEPS_PER_DECODED_UNIT = 100;

/** Reading one code unit of a text whose digits stand for letters: up to 100 ns. */
export const STEPS_PER_LEET_UNIT = 30;
