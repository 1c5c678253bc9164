import { copyUnknown } from '../../chat/unknown-fields.ts';
import type { ErrorCode } from '../../model/errors.ts';
import type { Phase } from '../../model/request.ts';
import { CHOICE_FIELDS, type DecodedCall, MESSAGE_FIELDS } from './decode.ts';

// INVARIANT: only this file spells answers, and only `writePass`, `writeMask` and `writeReject`
// write a key `action`. The gateway tells the three apart by their fields alone and takes what it
// does not recognise for a pass, so every type below is exact.

/** A body with the pass action: nothing but a reason. */
export function writePass(reason: string): string {
  // Nearly every answer is one: writing the text alone takes a tenth of writing the objects.
  return `{"action":{"reason":${JSON.stringify(reason)}}}`;
}

/** A body with the reject action. `status` is an integer, `body` not empty. */
export function writeReject(status: number, body: string, reason: string): string {
  return JSON.stringify({
    action: { body: body.toWellFormed(), status_code: status, reason: reason.toWellFormed() },
  });
}

/**
 * A body with the mask action, of the kind that the phase asks for: all items of the call in order,
 * with their roles, the rewritten contents and the unknown fields they came with. `texts` is as long
 * as `call.segments`.
 */
export function writeMask(call: DecodedCall, texts: readonly string[], reason: string): string {
  let next = call.items.length;
  // Unknown strings follow the contents, in the order of the same walk.
  const rewrite = (): string => texts[next++] ?? '';
  const list = call.items.map(({ role, message, choice }, index) => {
    const content = (texts[index] ?? '').toWellFormed();
    const unknown = copyUnknown(message, MESSAGE_FIELDS, rewrite);
    const written = { ...unknown, role: role.toWellFormed(), content };
    return choice ? { ...copyUnknown(choice, CHOICE_FIELDS, rewrite), message: written } : written;
  });
  return writeList(call.phase, list, reason);
}

/** A mask that puts `notice` in place of every choice and carries nothing else of them. */
export function writeNotice(call: DecodedCall, notice: string, reason: string): string {
  const content = notice.toWellFormed();
  const list = call.items.map(({ role }) => ({ message: { role: role.toWellFormed(), content } }));
  return writeList('response', list, reason);
}

/** A body without `action`, which no client takes for an answer. */
export function writeError(code: ErrorCode, message: string): string {
  return JSON.stringify({ error: { code, message } });
}

function writeList(phase: Phase, list: readonly object[], reason: string): string {
  const body = phase === 'request' ? { messages: list } : { choices: list };
  return JSON.stringify({ action: { body, reason: reason.toWellFormed() } });
}
