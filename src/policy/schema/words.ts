import { z } from 'zod';
import { ACTIONS } from '../../model/action.ts';

/**
 * The smallest parts of the rule file format. Every description is shown twice: by editors (JSON
 * Schema) and as the hint of a problem, so it says what the field means and which form it has.
 */

/** One of pass, mask, reject. */
export const action = (description: string) => z.enum(ACTIONS).describe(description);

/** A text that is not empty. */
export const filled = (description: string) => z.string().min(1).describe(description);

/** A text that is not empty and has no line breaks. */
export const line = (description: string) =>
  z
    .string()
    .min(1)
    .regex(/^[^\r\n]*$/)
    .describe(description);

/** A probability-like number. */
export const share = (description: string) => z.number().min(0).max(1).describe(description);

/** A count of code units. */
export const units = (description: string) => z.int().min(0).max(2048).describe(description);

/** Several texts, none of them empty. */
export const words = (description: string) => z.array(z.string().min(1)).describe(description);

/** What the gateway logs: it travels in one JSON string and one log line. */
export const wireReason = (description: string) =>
  z
    .string()
    .regex(/^[ -~]{1,256}$/)
    .describe(`${description} Printable ASCII, 1 to 256 characters.`);

/** `[a-z][a-z0-9-]*`, the form of pack names. */
export const PACK_NAME = /^[a-z][a-z0-9-]*$/;

/** Dotted lower case, the form of rule ids. */
export const ruleId = (description: string) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/)
    .describe(`${description} Dotted lower case, like \`fin.iban\`.`);

/** The name of a term list. */
export const listName = (description: string) =>
  z
    .string()
    .regex(/^[a-z][a-z0-9_-]*$/)
    .describe(`${description} Lower-case letters, digits, "-" and "_", a letter first.`);
