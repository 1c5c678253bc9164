import { readFileSync } from 'node:fs';
import { dig, isTree, type Tree } from './dig.ts';
import { inRepository } from './manifest.ts';

/** The reduced schemas, by a short name for the product and version that they are of. */
export const FIXTURES = {
  'kgateway 2.0.0': 'trafficpolicy-kgateway-2.0.0.json',
  'kgateway 2.1.1': 'trafficpolicy-kgateway-2.1.1.json',
  'kgateway 2026-08': 'trafficpolicy-kgateway-2026-08.json',
  'agentgateway policy': 'agentgatewaypolicy-main.json',
  'agentgateway parameters': 'agentgatewayparameters-main.json',
  'gateway api': 'referencegrant.json',
  'envoy gateway': 'envoyextensionpolicy.json',
  standalone: 'agentgateway-standalone.json',
} as const;
export type FixtureName = keyof typeof FIXTURES;

/** One reduced file as it was committed. */
export const readFixture = (name: FixtureName): Tree => {
  const text = readFileSync(inRepository(`test/fixtures/crd/${FIXTURES[name]}`), 'utf8');
  const fixture: unknown = JSON.parse(text);
  if (!isTree(fixture)) throw new Error(`Cannot read "${name}": not an object`);
  return fixture;
};

/** The schema of a kind in the given fixtures, or undefined where none of them has it. */
export const schemaOf = (
  apiVersion: string,
  kind: string,
  fixtures: readonly FixtureName[],
): Tree | undefined => {
  const [group, version = ''] = apiVersion.split('/');
  for (const fixture of fixtures.map(readFixture)) {
    if (fixture['group'] !== group || fixture['kind'] !== kind) continue;
    const schema = dig(fixture, 'versions', version);
    if (isTree(schema)) return schema;
  }
  return undefined;
};
