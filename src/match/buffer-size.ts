/** Numbers that a buffer may keep from one text to the next. */
export const MAX_KEPT_SIZE = 1 << 18;

/** The size of a new buffer: twice what is needed now, where a buffer of that size may be kept. */
export function bufferSizeFor(needed: number): number {
  return needed * 2 <= MAX_KEPT_SIZE ? needed * 2 : needed;
}
