// What work around a hit costs in steps of the budget, so that texts full of hits pay for them.
// Measured with the shipped rules: validators and entropy take 60 to 400 ns per hit, folding a text
// to compare words takes about 80 ns per code unit; a step is 1 to 3 ns.

/** Looking at one hit: validators, entropy, score. */
export const STEPS_PER_HIT = 100;

/** Folding one code unit of a text that is compared with words. */
export const STEPS_PER_FOLDED_UNIT = 32;
