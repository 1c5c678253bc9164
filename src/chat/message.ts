import { isJsonObject } from '../model/json-object.ts';
import type { Phase, Role } from '../model/request.ts';

/** The roles of chat protocols; anything else is taken for what a user may have written. */
const ROLES: ReadonlyMap<unknown, Role> = new Map([
  ['user', 'user'],
  ['assistant', 'assistant'],
  ['model', 'assistant'],
  ['system', 'system'],
  ['developer', 'system'],
  ['tool', 'tool'],
  ['function', 'tool'],
]);

/**
 * Who speaks a message. Every answer is the model's, whatever role the provider gave it: no rule
 * may miss it.
 */
export function roleOf(phase: Phase, role: unknown): Role {
  return phase === 'response' ? 'assistant' : (ROLES.get(role) ?? 'user');
}

/**
 * The text of a content; of a list, its text parts joined by a space as the gateway joins them.
 * Empty for null and nothing, undefined for what is no content.
 */
export function contentText(content: unknown): string | undefined {
  if (typeof content === 'string') return content;
  if (content === undefined || content === null) return '';
  if (!Array.isArray(content)) return undefined;
  return content
    .map(partText)
    .filter((text) => text !== undefined)
    .join(' ');
}

/** True for a list with parts that are no text, such as images. */
export function holdsMoreThanText(content: unknown): boolean {
  return Array.isArray(content) && content.some((part) => partText(part) === undefined);
}

function partText(part: unknown): string | undefined {
  if (typeof part === 'string') return part;
  const text = isJsonObject(part) ? part['text'] : undefined;
  return typeof text === 'string' ? text : undefined;
}
