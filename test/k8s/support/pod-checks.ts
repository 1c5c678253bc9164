import { OPTIONS } from '../../../src/config/options.ts';
import { dig, digList, digText } from './dig.ts';
import { type Manifest, theOnly } from './manifest.ts';

/** What a check finds wrong in a built overlay; nothing means right. */
export type Check = (manifests: readonly Manifest[]) => readonly string[];

const MIB = { Ki: 1 / 1024, Mi: 1, Gi: 1024 } as const;

/** A Kubernetes memory quantity with a binary suffix, in MiB; NaN for anything else. */
const mebibytes = (quantity: string): number => {
  const [, digits, suffix] = /^(\d+)(Ki|Mi|Gi)$/.exec(quantity) ?? [];
  return suffix === 'Ki' || suffix === 'Mi' || suffix === 'Gi' ? Number(digits) * MIB[suffix] : NaN;
};

/** The pod that the Deployment makes. */
export const podOf = (manifests: readonly Manifest[]): unknown =>
  dig(theOnly(manifests, 'Deployment'), 'spec', 'template', 'spec');

const containersOf = (manifests: readonly Manifest[]): readonly unknown[] =>
  ['initContainers', 'containers'].flatMap((field) => digList(podOf(manifests), field));

const setting = (manifests: readonly Manifest[], name: string): string => {
  const variables = containersOf(manifests).flatMap((container) => digList(container, 'env'));
  return digText(
    variables.find((variable) => digText(variable, 'name') === name),
    'value',
  );
};

const failing = (rules: readonly (readonly [string, boolean])[]): readonly string[] =>
  rules.flatMap(([rule, held]) => (held ? [] : [rule]));

/** The `restricted` Pod Security Standard, and a root filesystem that cannot be written. */
export const restricted: Check = (manifests) => {
  const pod = podOf(manifests);
  const volumes = digList(pod, 'volumes').flatMap((volume) => Object.keys(Object(volume)));
  const allowed = ['name', 'configMap', 'secret', 'emptyDir', 'projected', 'downwardAPI'];
  return failing([
    ['runAsNonRoot', dig(pod, 'securityContext', 'runAsNonRoot') === true],
    ['runAsUser', Number(dig(pod, 'securityContext', 'runAsUser')) > 0],
    ['seccomp', dig(pod, 'securityContext', 'seccompProfile', 'type') === 'RuntimeDefault'],
    ['host namespaces', !['hostNetwork', 'hostPID', 'hostIPC'].some((field) => dig(pod, field))],
    ['volume types', volumes.every((kind) => allowed.includes(kind))],
    ['namespace enforces it', enforcesRestricted(manifests)],
    ...containersOf(manifests).flatMap((container): [string, boolean][] => {
      const context = dig(container, 'securityContext');
      return [
        ['privilege escalation', dig(context, 'allowPrivilegeEscalation') === false],
        ['privileged', !dig(context, 'privileged')],
        ['capabilities', digList(context, 'capabilities', 'drop').includes('ALL')],
        ['added capabilities', digList(context, 'capabilities', 'add').length === 0],
        ['read-only root', dig(context, 'readOnlyRootFilesystem') === true],
      ];
    }),
  ]);
};

const enforcesRestricted: (manifests: readonly Manifest[]) => boolean = (manifests) =>
  dig(
    theOnly(manifests, 'Namespace'),
    'metadata',
    'labels',
    'pod-security.kubernetes.io/enforce',
  ) === 'restricted';

/** Nothing in the pod can talk to the API server, and no Service leaks into the environment. */
export const noToken: Check = (manifests) =>
  failing([
    ['pod mounts a token', dig(podOf(manifests), 'automountServiceAccountToken') === false],
    [
      'account mounts a token',
      theOnly(manifests, 'ServiceAccount')['automountServiceAccountToken'] === false,
    ],
    ['service links', dig(podOf(manifests), 'enableServiceLinks') === false],
  ]);

/** By digest: what was tested is what runs. */
export const imageByDigest: Check = (manifests) =>
  containersOf(manifests)
    .map((container) => digText(container, 'image'))
    .filter((image) => !/^[^:@]+(?:\/[^:@]+)*@sha256:[0-9a-f]{64}$/.test(image));

/** Health must answer while the main port is busy, and stay out of the gateway's reach. */
export const probesOnAdmin: Check = (manifests) =>
  digList(podOf(manifests), 'containers').flatMap((container) =>
    Object.entries({ startupProbe: '/livez', readinessProbe: '/readyz', livenessProbe: '/livez' })
      .filter(([probe, path]) => {
        const { port, path: actual } = Object(dig(container, probe, 'httpGet'));
        return port !== 'admin' || actual !== path;
      })
      .map(([probe]) => probe),
  );

/** V8 takes 259 MiB in any container up to 512 MiB; the flag must leave room for the rest. */
export const heapFitsMemory: Check = (manifests) =>
  digList(podOf(manifests), 'containers').flatMap((container) => {
    const limit = mebibytes(digText(container, 'resources', 'limits', 'memory'));
    const options = setting(manifests, 'NODE_OPTIONS');
    const heap = Number(/--max-old-space-size=(\d+)/.exec(options)?.[1]);
    const share = heap / limit;
    return share >= 0.5 && share <= 0.6 ? [] : [`heap ${heap} MiB of ${limit} MiB`];
  });

/** CPU throttling would stretch calls that users wait for. */
export const noCpuLimit: Check = (manifests) =>
  containersOf(manifests)
    .filter((container) => dig(container, 'resources', 'limits', 'cpu') !== undefined)
    .map(() => 'CPU limit');

/** The kubelet kills nobody who still has an answer to give. */
export const drainFitsGrace: Check = (manifests) => {
  const pod = podOf(manifests);
  const [container] = digList(pod, 'containers');
  const preStop = Number(dig(container, 'lifecycle', 'preStop', 'sleep', 'seconds'));
  const delay = Number(setting(manifests, 'GATEWARDEN_DRAIN_DELAY_MS')) / 1000;
  const timeout = Number(setting(manifests, 'GATEWARDEN_DRAIN_TIMEOUT_MS')) / 1000;
  const grace = Number(dig(pod, 'terminationGracePeriodSeconds'));
  return preStop > 0 && preStop + delay + timeout < grace
    ? []
    : [`preStop ${preStop} s + drain ${delay} s + ${timeout} s in ${grace} s`];
};

/** No gap while pods are replaced, and at least two of them at all times. */
export const noGap: Check = (manifests) => {
  const strategy = dig(theOnly(manifests, 'Deployment'), 'spec', 'strategy', 'rollingUpdate');
  const autoscaler = theOnly(manifests, 'HorizontalPodAutoscaler');
  return failing([
    ['maxUnavailable', dig(strategy, 'maxUnavailable') === 0],
    ['minReplicas', Number(dig(autoscaler, 'spec', 'minReplicas')) >= 2],
    ['replicas reset the autoscaler', !dig(theOnly(manifests, 'Deployment'), 'spec', 'replicas')],
  ]);
};

/** Every variable is one that the server reads. */
export const knownSettings: Check = (manifests) => {
  const known = new Set(['NODE_OPTIONS', ...OPTIONS.map((option) => option.env)]);
  return containersOf(manifests)
    .flatMap((container) => digList(container, 'env'))
    .map((variable) => digText(variable, 'name'))
    .filter((name) => !known.has(name));
};
