import { describe, expect, test } from 'vitest';
import { digList, findAll } from './support/dig.ts';
import { schemaOf } from './support/fixtures.ts';
import { build, hasKubectl } from './support/kustomize.ts';
import { ofKind, readManifest, theOnly } from './support/manifest.ts';
import { OVERLAYS } from './support/overlays.ts';
import { celRuleCount } from './support/schema-check.ts';
import { problemsOf, problemsOfAll } from './support/validate.ts';

const kubectl = hasKubectl();
if (!kubectl) process.stdout.write('Overlays are not built: there is no kubectl here.\n');

describe.runIf(kubectl)('the overlays', () => {
  test.each(OVERLAYS)('$folder builds, and every object satisfies its schema', (overlay) => {
    const manifests = build(overlay.folder);
    expect(problemsOfAll(manifests, overlay.fixtures)).toEqual([]);
    expect(ofKind(manifests, 'Deployment')).toHaveLength(1);
  });

  test('a policy stays in the namespace of its route', () => {
    const policy = theOnly(build('k8s/overlays/kgateway'), 'TrafficPolicy');
    expect(policy['metadata']).toMatchObject({ namespace: 'ai' });
  });

  test('the legacy overlay has none of the fields that came with agentgateway 1.3 and 1.4', () => {
    const policies = ofKind(build('k8s/overlays/agentgateway-legacy'), 'AgentgatewayPolicy');
    for (const field of ['failureMode', 'streaming', 'headers', 'scope', 'http']) {
      expect(findAll(policies, field), field).toEqual([]);
    }
  });
});

test('the guard policy is asked all the CEL rules of its schema', () => {
  const policy = readManifest('k8s/overlays/agentgateway/guard-policy.yaml');
  const schema = schemaOf(policy.apiVersion, policy.kind, ['agentgateway policy']);
  expect(celRuleCount(policy, schema ?? {})).toBeGreaterThanOrEqual(28);
});

test('the sample of pool settings satisfies its schema and agrees with the Deployment', () => {
  const sample = readManifest('k8s/samples/agentgateway-parameters.yaml');
  expect(problemsOf(sample, ['agentgateway parameters'])).toEqual([]);
  const deployment = readManifest('k8s/base/deployment.yaml');
  const [container] = digList(deployment, 'spec', 'template', 'spec', 'containers');
  const env = digList(container, 'env');
  expect(env).toEqual(expect.arrayContaining([...digList(sample, 'spec', 'env')]));
});

// No CRD of this kind is at hand, so only the settings are compared, not the shape.
test('the sample for Gloo Gateway has the same pool settings', () => {
  const gloo = readManifest('k8s/samples/gateway-parameters.yaml');
  const agentgateway = readManifest('k8s/samples/agentgateway-parameters.yaml');
  expect(digList(gloo, 'spec', 'kube', 'aiExtension', 'env')).toEqual(
    digList(agentgateway, 'spec', 'env'),
  );
});
