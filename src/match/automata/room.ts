/** Numbers that a buffer keeps room for from one text to the next. */
export const KEPT_ROOM = 1 << 18;

/** How large a buffer is made: twice what is needed now, where that can be kept. */
export function roomFor(length: number): number {
  return length * 2 <= KEPT_ROOM ? length * 2 : length;
}
