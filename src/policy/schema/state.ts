import type { z } from 'zod';
import { didYouMean } from '../../model/nearest.ts';

/** What is wrong with a value, and how to mend it. */
export interface State {
  readonly state: string;
  readonly hint?: string;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

/** Describes one issue of zod about the value `given`. The message of the issue is its hint. */
export function stateOf(issue: z.core.$ZodIssue, given: unknown): State {
  const { message: hint } = issue;
  if (given === undefined && issue.code !== 'custom')
    return { state: 'the field is missing', hint };
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, given, hint);
    case 'invalid_value':
      return notAmong(issue.values.map(String), given, hint);
    case 'too_small':
      return { state: tooSmall(issue), hint };
    case 'too_big':
      return {
        state: `${issue.origin === 'array' ? 'it has' : 'it is'} more than ${issue.maximum}`,
        hint,
      };
    case 'custom':
      return { state: hint };
    case 'invalid_key':
      return { state: 'the name has the wrong form', hint: issue.issues[0]?.message ?? hint };
    default:
      return { state: `${show(given)} has the wrong form`, hint };
  }
}

function wrongType(expected: string, given: unknown, hint: string): State {
  if (given === null) return { state: 'it is empty', hint };
  if (expected === 'number' && typeof given === 'number')
    return { state: 'it is not finite', hint };
  const state = `it is ${kindOf(given)}, not ${KINDS[expected] ?? expected}`;
  const isUnquoted = expected === 'string' && typeof given !== 'object';
  return { state, hint: isUnquoted ? 'put the text in quotes' : hint };
}

function notAmong(values: readonly string[], given: unknown, hint: string): State {
  if (given === null) return { state: 'it is empty', hint };
  if (typeof given === 'string' && values.includes(given)) {
    return { state: 'it is a text, not a number', hint: 'leave the quotes out' };
  }
  const meant = typeof given === 'string' ? didYouMean(given, values) : undefined;
  const state =
    values.length > 10
      ? `${show(given)} is not allowed`
      : `${show(given)} is not ${values.join(', ').replace(/, (?=[^,]*$)/, ' or ')}`;
  return { state, hint: meant ?? hint };
}

function tooSmall(issue: z.core.$ZodIssueTooSmall): string {
  if (issue.origin === 'number' || issue.origin === 'int')
    return `it is less than ${issue.minimum}`;
  return 'it is empty';
}

function kindOf(given: unknown): string {
  if (Array.isArray(given)) return 'a list';
  if (typeof given === 'object') return 'a map';
  if (typeof given === 'string') return 'a text';
  return typeof given === 'number' ? `the number ${given}` : `the value ${given}`;
}

/** Short texts and numbers as they are, the rest by its kind. */
function show(given: unknown): string {
  return typeof given === 'string' && given.length <= 60 ? `"${given}"` : kindOf(given);
}
