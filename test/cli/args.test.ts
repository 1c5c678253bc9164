import { describe, expect, it } from 'vitest';
import { oneOf, readArgs, share } from '../../src/cli/args.ts';

const OPTIONS = {
  rules: { type: 'string', multiple: true, value: 'PATH', help: 'packs' },
  json: { type: 'boolean', help: 'one object' },
  help: { type: 'boolean', short: 'h', help: 'this text' },
} as const;

describe('readArgs()', () => {
  it('reads options, repeated options and positionals', () => {
    const { values, positionals } = readArgs(
      ['--rules', 'a', '--rules=b', '--json', 'file', '-'],
      OPTIONS,
    );
    expect({ ...values }).toEqual({ rules: ['a', 'b'], json: true });
    expect(positionals).toEqual(['file', '-']);
  });

  it.each([
    [['--jsn'], 'Cannot use "--jsn": there is no such option (did you mean "--json"?)'],
    [['--quite-other'], 'Cannot use "--quite-other": there is no such option (--help lists them)'],
    [['-x'], 'Cannot use "-x": there is no such option (--help lists them)'],
    [['--rules'], 'Cannot use "--rules": its value is missing'],
    [['--rules', '--json'], 'Cannot use "--rules": its value is missing'],
    [['--json=yes'], 'Cannot use "--json": it takes no value'],
    [['-h=1'], 'Cannot use "-=": there is no such option (--help lists them)'],
  ])('refuses %j', (args, message) => {
    expect(() => readArgs(args, OPTIONS)).toThrow(`GW_CLI_USAGE ${message}`);
  });

  it('lets errors of other kinds through', () => {
    const bug = ['--json', Symbol('x')] as unknown as string[];
    expect(() => readArgs(bug, OPTIONS)).not.toThrow('GW_CLI_USAGE');
    expect(() => readArgs(bug, OPTIONS)).toThrow();
  });
});

describe('oneOf()', () => {
  it('takes one of the words or nothing', () => {
    expect(oneOf('color', 'never', ['auto', 'never'])).toBe('never');
    expect(oneOf('color', undefined, ['auto', 'never'])).toBeUndefined();
  });

  it('refuses other words', () => {
    expect(() => oneOf('color', 'blue', ['auto', 'never'])).toThrow(
      'Cannot use --color "blue": expected one of auto, never',
    );
  });
});

describe('share()', () => {
  it.each([
    ['0', 0],
    ['0.55', 0.55],
    ['1', 1],
    [undefined, undefined],
  ])('reads %j', (value, number) => {
    expect(share('min-score', value)).toBe(number);
  });

  it.each(['', ' ', 'x', '-0.1', '1.01', 'NaN'])('refuses %j', (value) => {
    expect(() => share('min-score', value)).toThrow('expected a number from 0 to 1');
  });
});
