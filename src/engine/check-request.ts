import { GatewardenError } from '../model/errors.ts';
import {
  type EvaluationRequest,
  PHASES,
  ROLES,
  type Role,
  type Segment,
} from '../model/request.ts';

/**
 * Refuses what a program without types may hand over in place of a request. Everything that decides
 * what is searched has to be there and right: a role that nobody knows would be asked for by no rule,
 * so its text would pass. Returns what was read, each field once, so that a field that reads differently
 * the next time changes nothing. Takes some nanoseconds per segment.
 *
 * @throws GatewardenError (GW_ENGINE_INPUT) that names the field and never its value.
 */
export function checkRequest(request: EvaluationRequest): EvaluationRequest {
  try {
    return readFields(request);
  } catch (error) {
    // A getter of the caller may throw, with a message that quotes the text.
    throw error instanceof GatewardenError ? error : wrongField('request', 'readable');
  }
}

function readFields(request: EvaluationRequest): EvaluationRequest {
  if (!isObject(request)) throw wrongField('request', 'an object');
  const { phase, segments, unmaskable } = request;
  if (!IS_PHASE.has(phase)) throw wrongField('phase', oneOf(IS_PHASE));
  if (unmaskable !== undefined && !IS_UNMASKABLE.has(unmaskable)) {
    throw wrongField('unmaskable', `${oneOf(IS_UNMASKABLE)}, or absent`);
  }
  if (!Array.isArray(segments)) throw wrongField('segments', 'an array');
  const read: Segment[] = [];
  // By index, so that the holes of a sparse array are seen as well.
  for (let index = 0; index < segments.length; index++) {
    const segment: unknown = segments[index];
    if (!isObject(segment)) throw wrongField(`segments[${index}]`, 'an object');
    const { text, role } = segment as Readonly<Record<'text' | 'role', unknown>>;
    if (typeof text !== 'string') throw wrongField(`segments[${index}].text`, 'a string');
    if (!isRole(role)) throw wrongField(`segments[${index}].role`, oneOf(IS_ROLE));
    read.push({ text, role });
  }
  // No spread: this runs for every request.
  return unmaskable === undefined
    ? { phase, segments: read }
    : { phase, segments: read, unmaskable };
}

const IS_PHASE: ReadonlySet<unknown> = new Set(PHASES);
const IS_ROLE: ReadonlySet<unknown> = new Set(ROLES);
const isRole = (value: unknown): value is Role => IS_ROLE.has(value);
const IS_UNMASKABLE: ReadonlySet<unknown> = new Set(['by-rule', 'reject', 'pass']);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const oneOf = (values: ReadonlySet<unknown>): string => `one of ${[...values].join(', ')}`;

function wrongField(path: string, expected: string): GatewardenError {
  const message = `Cannot evaluate the request: "${path}" is not ${expected}`;
  return new GatewardenError([{ code: 'GW_ENGINE_INPUT', message }]);
}
