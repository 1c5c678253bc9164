import { describe, expect, test } from 'vitest';
import { type Edits, edit } from './support/edit.ts';
import { build, hasKubectl } from './support/kustomize.ts';
import type { Manifest } from './support/manifest.ts';
import { OVERLAYS, type Overlay } from './support/overlays.ts';
import * as pod from './support/pod-checks.ts';
import * as reference from './support/reference-checks.ts';

const kubectl = hasKubectl();
if (!kubectl) process.stdout.write('Built manifests are not checked: there is no kubectl here.\n');

const checksFor = (overlay: Overlay): Readonly<Record<string, pod.Check>> => ({
  'restricted profile': pod.restricted,
  'no token': pod.noToken,
  'image by digest': pod.imageByDigest,
  'probes on the admin port': pod.probesOnAdmin,
  'heap flag and memory limit': pod.heapFitsMemory,
  'no CPU limit': pod.noCpuLimit,
  'drain inside the grace period': pod.drainFitsGrace,
  'no gap': pod.noGap,
  'known settings': pod.knownSettings,
  'selectors match': reference.selectorsMatch,
  'named ports exist': reference.portsExist,
  'network is closed': reference.networkIsClosed,
  'volumes resolve': reference.volumesResolve(overlay.secrets),
  'guards reach the Service': reference.guardsReachService,
  'grants exist': reference.grantsExist,
  'failures are errors': reference.failuresAreErrors,
});

const POD = 'spec.template.spec';
const CONTAINER = `${POD}.containers.0`;
const NETWORK = 'NetworkPolicy';
const MUTATIONS: readonly [check: string, kind: string, edits: Edits][] = [
  ['restricted profile', 'Deployment', { [`${POD}.securityContext.runAsNonRoot`]: undefined }],
  ['restricted profile', 'Deployment', { [`${CONTAINER}.securityContext.capabilities`]: {} }],
  ['restricted profile', 'Deployment', { [`${POD}.volumes.1`]: { hostPath: { path: '/' } } }],
  ['restricted profile', 'Deployment', { [`${POD}.hostNetwork`]: true }],
  ['no token', 'ServiceAccount', { automountServiceAccountToken: undefined }],
  ['no token', 'Deployment', { [`${POD}.automountServiceAccountToken`]: true }],
  ['image by digest', 'Deployment', { [`${CONTAINER}.image`]: 'gatewarden:latest' }],
  ['image by digest', 'Deployment', { [`${CONTAINER}.image`]: 'gatewarden' }],
  [
    'probes on the admin port',
    'Deployment',
    { [`${CONTAINER}.livenessProbe.httpGet.port`]: 'http' },
  ],
  ['probes on the admin port', 'Deployment', { [`${CONTAINER}.readinessProbe`]: undefined }],
  [
    'heap flag and memory limit',
    'Deployment',
    { [`${CONTAINER}.resources.limits.memory`]: '256Mi' },
  ],
  ['heap flag and memory limit', 'Deployment', { [`${CONTAINER}.resources.limits`]: undefined }],
  ['no CPU limit', 'Deployment', { [`${CONTAINER}.resources.limits.cpu`]: '200m' }],
  ['drain inside the grace period', 'Deployment', { [`${POD}.terminationGracePeriodSeconds`]: 30 }],
  ['drain inside the grace period', 'Deployment', { [`${CONTAINER}.lifecycle`]: undefined }],
  ['no gap', 'Deployment', { 'spec.replicas': 2 }],
  ['no gap', 'HorizontalPodAutoscaler', { 'spec.minReplicas': 1 }],
  ['known settings', 'Deployment', { [`${CONTAINER}.env.1.name`]: 'GATEWARDEN_RULE' }],
  ['selectors match', 'Service', { 'spec.selector': { app: 'gatewarden' } }],
  ['selectors match', 'PodDisruptionBudget', { 'spec.selector.matchLabels': {} }],
  ['named ports exist', 'Service', { 'spec.ports.0.targetPort': 'web' }],
  ['named ports exist', NETWORK, { 'spec.ingress.0.ports.0.port': 'https' }],
  ['network is closed', NETWORK, { 'spec.egress': [{}] }],
  ['network is closed', NETWORK, { 'spec.ingress.0.from': undefined }],
  ['volumes resolve', 'ConfigMap', { 'metadata.name': 'rules' }],
  ['volumes resolve', 'Deployment', { [`${CONTAINER}.volumeMounts.0.subPath`]: 'custom.yaml' }],
  ['volumes resolve', 'Deployment', { [`${POD}.volumes.1`]: { secret: { secretName: 'x' } } }],
  ['guards reach the Service', 'Service', { 'spec.ports.0.port': 80 }],
  ['guards reach the Service', 'Service', { 'metadata.name': 'guard' }],
  ['grants exist', 'ReferenceGrant', { 'spec.from.0.namespace': 'other' }],
  ['grants exist', 'ReferenceGrant', { 'metadata.namespace': 'ai' }],
];

describe.runIf(kubectl)('the built manifests', () => {
  const built = new Map(kubectl ? OVERLAYS.map((overlay) => [overlay, build(overlay.folder)]) : []);
  const rows = OVERLAYS.flatMap((overlay) =>
    Object.entries(checksFor(overlay)).map(([name, check]) => ({ overlay, name, check })),
  );

  test.each(rows)('$overlay.folder: $name', ({ overlay, check }) => {
    expect(check(built.get(overlay) ?? [])).toEqual([]);
  });

  const overlay = OVERLAYS.find(({ folder }) => folder.endsWith('/agentgateway'));
  test.each(MUTATIONS)('"%s" finds a wrong %s (%j)', (name, kind, edits) => {
    const right = overlay ? (built.get(overlay) ?? []) : [];
    const wrong = right.map(
      (manifest): Manifest => (manifest.kind === kind ? edit(manifest, edits) : manifest),
    );
    const check = overlay && checksFor(overlay)[name];
    expect(check?.(wrong).length).toBeGreaterThan(0);
  });

  test('"failures are errors" finds a policy without customResponse', () => {
    const manifests = build('k8s/overlays/kgateway').map((manifest) =>
      manifest.kind === 'TrafficPolicy'
        ? edit(manifest, { 'spec.ai.promptGuard.request.customResponse': undefined })
        : manifest,
    );
    expect(reference.failuresAreErrors(manifests)).not.toEqual([]);
  });
});
