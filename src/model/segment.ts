/** Who speaks a segment. Adapters map the spellings of their protocol onto these four. */
export type Role = 'system' | 'user' | 'assistant' | 'tool';

/** All roles. */
export const ROLES: readonly Role[] = ['system', 'user', 'assistant', 'tool'];

/** One text to be judged, with who speaks it. Offsets into `text` count UTF-16 code units. */
export interface Segment {
  readonly text: string;
  readonly role: Role;
}
