import { describe, expect, it } from 'vitest';
import { parseRulePack } from '../../src/policy/parse-rule-pack.ts';
import { warningsOf } from '../../src/policy/warnings.ts';

const HEAD = 'apiVersion: gatewarden/v1\nkind: RulePack\n';
const rule = (any: string, more = ''): string => `rules:
  - id: demo.code
    title: A code
    class: domain
    entity: CODE
    detect: { views: [raw], any: [${any}]${more} }
    tests: { match: ['AB-1234'], noMatch: ['AB', 'CD'] }`;
const REGEX = rule("{ regex: 'AB-[0-9]{4}', score: 0.9 }");
const LISTS = 'lists: { codes: { values: [AB-1234] } }\n';
const FRAGMENTS = "fragments: { digits: '[0-9]{4}' }\n";

function warnings(metadata: string, rest: string): string[] {
  const text = `${HEAD}metadata: { name: demo, version: 1.0.0${metadata} }\n${rest}`;
  return warningsOf(parseRulePack(text)).map(
    ({ message, location }) => `${location?.line}:${location?.column} ${message}`,
  );
}

describe('parts of a pack that do nothing', () => {
  it.each<[string, string, string, string[]]>([
    [
      'a pack that finds nothing was accepted without a word',
      '',
      'rules: []',
      ['4:1 The pack has no rules and extends none: it finds nothing'],
    ],
    ['a pack that only drops rules is fine', ', extends: [pii], disable: [a.b]', 'rules: []', []],
    [
      'a list for packs that extend this one was accepted, and they cannot see it',
      ', extends: [pii]',
      `${LISTS}rules: []`,
      ['4:10 List "codes" is used by no rule of the pack'],
    ],
    ['a list of a candidate is used', '', LISTS + rule('{ list: codes, score: 0.9 }'), []],
    [
      'a list that a rule requires is used',
      '',
      LISTS +
        rule("{ regex: '[A-Z-]+[0-9]+', score: 0.9 }", ', require: [{ any: [{ list: codes }] }]'),
      [],
    ],
    [
      'a fragment that no pattern names was accepted without a word',
      '',
      FRAGMENTS + REGEX,
      ['4:14 Fragment "digits" is used by no pattern of the pack'],
    ],
    [
      'a fragment of a pattern is used',
      '',
      FRAGMENTS + rule("{ regex: 'AB-{digits}', score: 0.9 }"),
      [],
    ],
    [
      'a fragment of a shared exception is used',
      '',
      `${FRAGMENTS}defaults: { allow: [{ regex: '^CD-{digits}$' }] }\n${REGEX}`,
      [],
    ],
    [
      'a rule that was disabled and written again was in force without a word',
      ', extends: [other], disable: [demo.code]',
      REGEX,
      ['3:69 Rule "demo.code" is disabled and stands in the pack: it is in force'],
    ],
  ])('%s', (_, metadata, rest, expected) => {
    expect(warnings(metadata, rest)).toEqual(expected);
  });

  it('leaves packs without such parts as they were', () => {
    expect(
      parseRulePack(`${HEAD}metadata: { name: demo, version: 1.0.0 }\n${REGEX}`),
    ).not.toHaveProperty('idle');
  });
});
