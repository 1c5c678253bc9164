import type { Action } from '../../model/action.ts';
import type { Fields } from '../source.ts';

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['BLOCK', 'reject'],
  ['MASK', 'mask'],
]);

/** The action of a field: BLOCK rejects, MASK masks; the whole file masks where nothing is said. */
export function takeAction(fields: Fields, key: string): Action {
  const name = fields.text(key);
  const action = ACTIONS.get(name?.toUpperCase() ?? 'MASK');
  if (action === undefined) fields.refuse(key, 'expected BLOCK or MASK');
  return action ?? 'mask';
}

/** What the caller reads when a rule rejects. */
export function messageFor(action: Action, title: string): { readonly message?: string } {
  return action === 'reject' ? { message: `Not allowed here: ${title}` } : {};
}
