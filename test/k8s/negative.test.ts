import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { coreProblems } from './support/core-schema.ts';
import { isTree } from './support/dig.ts';
import { edit } from './support/edit.ts';
import { inRepository, readManifest } from './support/manifest.ts';
import { MANIFEST_CASES, STANDALONE_CASES } from './support/negative-cases.ts';
import { standaloneProblems } from './support/schema-check.ts';
import { problemsOf } from './support/validate.ts';

describe('problemsOf() finds', () => {
  test.each(MANIFEST_CASES)('$mistake ($against)', ({ file, edits, against, says }) => {
    const right = readManifest(file);
    expect(problemsOf(edit(right, edits), [against]).join('\n')).toMatch(says);
  });

  const files = new Set(MANIFEST_CASES.map(({ file }) => file));
  test.each([...files])('nothing in %s as it is shipped', (file) => {
    const versions = MANIFEST_CASES.filter(
      (row) => row.file === file && row.against !== 'kgateway 2026-08',
    );
    for (const { against } of versions)
      expect(problemsOf(readManifest(file), [against])).toEqual([]);
  });
});

const DEPLOYMENT = 'k8s/base/deployment.yaml';
const CONTAINER = 'spec.template.spec.containers.0';

describe('coreProblems() finds', () => {
  test.each([
    ['a number as text', { 'spec.replicas': 'two' }, /replicas must be integer/],
    ['containerPrt', { [`${CONTAINER}.ports.0`]: { containerPrt: 8000 } }, /containerPort/],
    [
      'a misspelt grace period',
      { 'spec.template.spec.terminationGraceSeconds': 45 },
      /terminationGraceSeconds unknown/,
    ],
    [
      'a misspelt sleep',
      { [`${CONTAINER}.lifecycle.preStop.sleep.second`]: 5 },
      /sleep\/second unknown/,
    ],
    ['a misspelt label field', { 'metadata.lables': { a: 'b' } }, /lables unknown/],
  ])('%s', (_mistake, edits, says) => {
    expect(coreProblems(edit(readManifest(DEPLOYMENT), edits)).join('\n')).toMatch(says);
  });

  test('nothing in the Deployment as it is shipped', () => {
    expect(coreProblems(readManifest(DEPLOYMENT))).toEqual([]);
  });
});

describe('standaloneProblems() finds', () => {
  const example: unknown = parse(
    readFileSync(inRepository('examples/agentgateway/config.yaml'), 'utf8'),
  );
  const right = isTree(example) ? example : {};

  test.each(STANDALONE_CASES)('$mistake', ({ edits, says }) => {
    expect(standaloneProblems(edit(right, edits)).join('\n')).toMatch(says);
  });

  test('nothing in the example as it is shipped', () => {
    expect(standaloneProblems(right)).toEqual([]);
  });
});
