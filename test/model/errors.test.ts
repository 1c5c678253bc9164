import { describe, expect, it } from 'vitest';
import { formatProblem, systemCode } from '../../src/model/errors.ts';

describe('formatProblem()', () => {
  it('is one line without control characters, whatever a file is called', () => {
    const file = 'x\u001b[2J\nGW_FAKE line\u2028.yaml';
    const location = { file, line: 1, column: 2 };
    expect(formatProblem({ code: 'GW_PACK_READ', message: 'Cannot read "\u0007"', location })).toBe(
      'x<U+001B>[2J<U+000A>GW_FAKE line<U+2028>.yaml:1:2: GW_PACK_READ Cannot read "<U+0007>"',
    );
  });
});

describe('systemCode()', () => {
  it.each([
    [Object.assign(new Error('no'), { code: 'ENOENT' }), 'ENOENT'],
    [new Error('no'), 'unknown error'],
    ['ENOENT', 'unknown error'],
  ])('of %o is %s', (error, code) => {
    expect(systemCode(error)).toBe(code);
  });
});
