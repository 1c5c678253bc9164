import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/engine/check-request.ts';
import { GatewardenError } from '../../src/model/errors.ts';
import type { EvaluationRequest } from '../../src/model/request.ts';

const SECRET = 'kestrel-0042';
const segment = { role: 'user', text: SECRET };
const call = (over: object) => ({ phase: 'request', segments: [segment], ...over });
const throwing = {
  role: 'user',
  get text(): string {
    throw new Error(SECRET);
  },
};

function problemOf(request: unknown): string {
  try {
    checkRequest(request as EvaluationRequest);
    return 'none';
  } catch (error) {
    return error instanceof GatewardenError ? error.message : 'another error';
  }
}

describe('checkRequest()', () => {
  it('reads each field once, so that a text cannot change after it was searched', () => {
    let reads = 0;
    const changing = {
      role: 'user',
      get text(): string {
        reads += 1;
        return reads === 1 ? SECRET : 'harmless';
      },
    };
    const read = checkRequest(call({ segments: [changing] }) as EvaluationRequest);
    expect([read.segments[0]?.text, read.segments[0]?.text, reads]).toEqual([SECRET, SECRET, 1]);
  });

  it('lets a request through', () => {
    expect(problemOf(call({}))).toBe('none');
    expect(problemOf(call({ unmaskable: 'by-rule', segments: [] }))).toBe('none');
  });

  it.each<readonly [name: string, request: unknown, field: string]>([
    ['nothing', undefined, '"request" is not an object'],
    ['a phase that an object inherits', call({ phase: 'toString' }), '"phase" is not one of'],
    ['a text of segments', call({ segments: SECRET }), '"segments" is not an array'],
    ['a hole in the segments', call({ segments: new Array(1) }), '"segments[0]" is not an object'],
    [
      'a text that is a number',
      call({ segments: [{ ...segment, text: 5 }] }),
      '"segments[0].text"',
    ],
    ['a text object', call({ segments: [{ ...segment, text: Object(SECRET) }] }), 'not a string'],
    [
      'an unknown role',
      call({ segments: [{ ...segment, role: '__proto__' }] }),
      'segments[0].role',
    ],
    ['a way out that nobody knows', call({ unmaskable: 'maybe' }), '"unmaskable" is not one of'],
    ['a text that throws when it is read', call({ segments: [throwing] }), 'is not readable'],
  ])('refuses %s and names the field, never its value', (_, request, field) => {
    const problem = problemOf(request);
    expect(problem).toMatch(/^GW_ENGINE_INPUT /);
    expect(problem).toContain(field);
    expect(problem).not.toContain(SECRET);
  });
});
