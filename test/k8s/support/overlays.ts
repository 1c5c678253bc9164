import type { FixtureName } from './fixtures.ts';

/** A folder that is built and checked as a whole. */
export interface Overlay {
  readonly folder: string;
  /** The product versions that it is meant for. */
  readonly fixtures: readonly FixtureName[];
  /** Secrets that are made outside of the manifests. */
  readonly secrets: readonly string[];
}

/** Everything that we ship to be applied. */
export const OVERLAYS: readonly Overlay[] = [
  { folder: 'k8s/base', fixtures: [], secrets: [] },
  { folder: 'k8s/overlays/kgateway', fixtures: ['kgateway 2.1.1'], secrets: ['gatewarden-tls'] },
  {
    folder: 'k8s/overlays/agentgateway',
    fixtures: ['agentgateway policy', 'gateway api'],
    secrets: [],
  },
  {
    folder: 'k8s/overlays/agentgateway-legacy',
    fixtures: ['agentgateway policy', 'gateway api'],
    secrets: [],
  },
];
