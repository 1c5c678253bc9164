import type { Fault } from '../../fault.ts';

/** Ids that stand more than once in a pack; `ids` has one entry per rule, in file order. */
export function duplicateIds(ids: readonly (string | undefined)[]): Fault[] {
  return ids.flatMap((id, place): Fault[] => {
    const first = ids.indexOf(id);
    if (id === undefined || first === place) return [];
    return [
      {
        code: 'GW_PACK_ID',
        message: `Cannot use the id "${id}": rule ${first + 1} of the file has it already`,
        hint: 'give every rule its own id',
        path: ['rules', place, 'id'],
      },
    ];
  });
}
