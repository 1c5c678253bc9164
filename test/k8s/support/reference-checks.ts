import { dig, digList, digText, findAll, isTree } from './dig.ts';
import { type Manifest, nameOf, ofKind, theOnly } from './manifest.ts';
import { type Check, podOf } from './pod-checks.ts';

const namespaceOf = (manifest: Manifest): string => digText(manifest, 'metadata', 'namespace');

/** Service, budget, network policy and Deployment mean the same pods, and the autoscaler too. */
export const selectorsMatch: Check = (manifests) => {
  const deployment = theOnly(manifests, 'Deployment');
  const labels = Object(dig(deployment, 'spec', 'template', 'metadata', 'labels'));
  const selectors = [
    ['Deployment', 'spec', 'selector', 'matchLabels'],
    ['Service', 'spec', 'selector'],
    ['PodDisruptionBudget', 'spec', 'selector', 'matchLabels'],
    ['NetworkPolicy', 'spec', 'podSelector', 'matchLabels'],
  ] as const;
  const wrong = selectors.flatMap(([kind, ...path]) => {
    const wanted = Object.entries(Object(dig(theOnly(manifests, kind), ...path)));
    return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value) ? [] : [kind];
  });
  const target = dig(theOnly(manifests, 'HorizontalPodAutoscaler'), 'spec', 'scaleTargetRef');
  const name = digText(deployment, 'metadata', 'name');
  return digText(target, 'name') === name ? wrong : [...wrong, 'HorizontalPodAutoscaler'];
};

/** Every port that is named somewhere is one of the container's. */
export const portsExist: Check = (manifests) => {
  const declared = digList(podOf(manifests), 'containers').flatMap((container) =>
    digList(container, 'ports').map((port) => digText(port, 'name')),
  );
  const targets = findAll(ofKind(manifests, 'Service'), 'targetPort');
  const ingress = digList(theOnly(manifests, 'NetworkPolicy'), 'spec', 'ingress');
  const opened = ingress.flatMap((rule) => digList(rule, 'ports').map((port) => dig(port, 'port')));
  return [...targets, ...opened].map(String).filter((name) => !declared.includes(name));
};

/** The proxies reach the webhook, the scraper the admin port, and nothing goes out. */
export const networkIsClosed: Check = (manifests) => {
  const policy = theOnly(manifests, 'NetworkPolicy');
  const open = digList(policy, 'spec', 'ingress').filter(
    (rule) => digList(rule, 'from').length === 0 || digList(rule, 'ports').length === 0,
  );
  const types = digList(policy, 'spec', 'policyTypes');
  const egress = dig(policy, 'spec', 'egress');
  const sealed = types.includes('Egress') && Array.isArray(egress) && egress.length === 0;
  return [...open.map(() => 'open ingress rule'), ...(sealed ? [] : ['open egress'])];
};

/** Every ConfigMap is built here, and every Secret is known to be made elsewhere. */
export const volumesResolve =
  (secrets: readonly string[]): Check =>
  (manifests) => {
    const maps = ofKind(manifests, 'ConfigMap').map((map) => digText(map, 'metadata', 'name'));
    const volumes = digList(podOf(manifests), 'volumes').filter(isTree);
    const names = volumes.map((volume) => volume['name']);
    const mounts = findAll(digList(podOf(manifests), 'containers'), 'volumeMounts').flat();
    return [
      ...volumes.map((volume) => digText(volume, 'configMap', 'name')).filter(outside(maps)),
      ...volumes.map((volume) => digText(volume, 'secret', 'secretName')).filter(outside(secrets)),
      ...mounts.map((mount) => digText(mount, 'name')).filter((name) => !names.includes(name)),
      ...mounts.filter((mount) => dig(mount, 'subPath')).map(() => 'subPath never updates'),
    ];
  };

const outside =
  (known: readonly string[]) =>
  (name: string): boolean =>
    name !== '' && !known.includes(name);

/** Every guard in every policy calls our Service on a port that it has. */
export const guardsReachService: Check = (manifests) => {
  const service = theOnly(manifests, 'Service');
  const ports = digList(service, 'spec', 'ports').map((port) => dig(port, 'port'));
  const [name, namespace] = [digText(service, 'metadata', 'name'), namespaceOf(service)];
  const host = `${name}.${namespace}.svc.cluster.local`;
  return manifests.flatMap((manifest) =>
    findAll(manifest, 'webhook').flatMap((webhook) => {
      const reference = dig(webhook, 'backendRef') ?? dig(webhook, 'host');
      const reached = isTree(dig(webhook, 'backendRef'))
        ? digText(reference, 'name') === name && digText(reference, 'namespace') === namespace
        : digText(reference, 'host') === host;
      return reached && ports.includes(dig(reference, 'port')) ? [] : [nameOf(manifest)];
    }),
  );
};

/** A reference into another namespace works only if that namespace allows it. */
export const grantsExist: Check = (manifests) =>
  manifests.flatMap((manifest) =>
    findAll(manifest, 'backendRef')
      .filter((reference) => {
        const namespace = digText(reference, 'namespace');
        return namespace !== '' && namespace !== namespaceOf(manifest);
      })
      .filter((reference) => !ofKind(manifests, 'ReferenceGrant').some(allows(manifest, reference)))
      .map(() => `no grant for ${nameOf(manifest)}`),
  );

const allows =
  (from: Manifest, reference: unknown) =>
  (grant: Manifest): boolean =>
    namespaceOf(grant) === digText(reference, 'namespace') &&
    digList(grant, 'spec', 'from').some(
      (source) =>
        digText(source, 'group') === from.apiVersion.split('/')[0] &&
        digText(source, 'kind') === from.kind &&
        digText(source, 'namespace') === namespaceOf(from),
    ) &&
    digList(grant, 'spec', 'to').some(
      (target) =>
        digText(target, 'kind') === 'Service' &&
        ['', digText(reference, 'name')].includes(digText(target, 'name')),
    );

/** A failed call must not be answered with status 200 by the old client. */
export const failuresAreErrors: Check = (manifests) =>
  ofKind(manifests, 'TrafficPolicy')
    .map((policy) => dig(policy, 'spec', 'ai', 'promptGuard', 'request', 'customResponse'))
    .filter((response) => !(Number(dig(response, 'statusCode')) >= 400))
    .map(() => 'no customResponse with an error status');
