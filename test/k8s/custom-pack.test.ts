import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compilePolicy, parseRulePack, runRuleTests } from '../../src/index.ts';
import { inRepository } from './support/manifest.ts';

test('the rule pack of the ConfigMap loads, and its own tests hold', () => {
  const file = 'k8s/base/rules/custom.yaml';
  const pack = parseRulePack(readFileSync(inRepository(file), 'utf8'), { file });
  expect(runRuleTests(compilePolicy([pack]))).toEqual({ run: 4, problems: [], skipped: [] });
});
