import type { Action } from '../../model/action.ts';
import type { Fields } from '../source.ts';

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['BLOCK', 'reject'],
  ['MASK', 'mask'],
]);

/** Reads an action: BLOCK rejects, MASK masks; a missing field masks. */
export function readAction(fields: Fields, key: string): Action {
  const name = fields.text(key);
  const action = ACTIONS.get(name?.toUpperCase() ?? 'MASK');
  if (action === undefined) fields.refuse(key, 'expected BLOCK or MASK');
  return action ?? 'mask';
}

/** Creates the message that a client reads if the rule rejects. */
export function messageFor(action: Action, title: string): { readonly message?: string } {
  return action === 'reject' ? { message: `Not allowed here: ${title}` } : {};
}
