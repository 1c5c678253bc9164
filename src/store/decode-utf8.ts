import { GatewardenError } from '../model/errors.ts';
import { unreadable } from './read-problem.ts';

/**
 * The text of a file, without a BOM.
 *
 * @throws GatewardenError when the bytes are not UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array, shown: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    const problem = unreadable(shown, 'it is not UTF-8', 'save the file as UTF-8');
    throw new GatewardenError([problem], { cause: error });
  }
}
