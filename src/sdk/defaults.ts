// Loads nothing: `--help` and the options of commands name these before there is an engine.

/** The packs that are used where none are named. */
export const DEFAULT_RULES: readonly string[] = ['builtin:default'];

/** All tiers that need no other process or thread, from not at all to most thoroughly. */
export const NAME_TIERS = ['off', 'fast', 'standard'] as const;

/**
 * How names are found: not at all, by lists and rules (0.2 ms per KB), or by these and a tagger of
 * English (8 ms per KB of prose with names, which hold the thread).
 */
export type NameTier = (typeof NAME_TIERS)[number];
