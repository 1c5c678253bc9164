/** A word or phrase with the bits of `LISTED` that a source gives it. */
export type Entry = readonly [phrase: string, flags: number];
