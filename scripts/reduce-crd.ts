/**
 * Reduces the CRDs and schemas of the gateways to the parts that our manifests use, as fixtures for
 * `test/k8s`. Run: `GATEWARDEN_REFERENCE=<folder> npx tsx scripts/reduce-crd.ts`
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';

/** One reduced file: where it comes from, and the dotted paths of it that are kept whole. */
export interface Source {
  readonly fixture: string;
  readonly file: string;
  readonly origin: string;
  readonly keep: readonly string[];
}

const AGENTGATEWAY = 'agentgateway/agentgateway @ 75b4e6ce6e0e (2026-08-21)';
const TARGETS = ['apiVersion', 'kind', 'metadata', 'spec.targetRefs', 'spec.targetSelectors'];
const GUARD = 'spec.backend.ai.promptGuard';
const ROUTE = 'binds.listeners.routes';

/** Everything that `test/k8s` validates against. */
export const SOURCES: readonly Source[] = [
  {
    fixture: 'trafficpolicy-kgateway-2.0.0.json',
    file: 'kgw-v2.0.0_trafficpolicies.yaml',
    origin: 'kgateway-dev/kgateway tag v2.0.0',
    keep: [...TARGETS, 'spec.ai.promptGuard'],
  },
  {
    fixture: 'trafficpolicy-kgateway-2.1.1.json',
    file: 'kgw-v2.1.1_trafficpolicies.yaml',
    origin: 'kgateway-dev/kgateway tag v2.1.1',
    keep: [...TARGETS, 'spec.ai.promptGuard'],
  },
  {
    fixture: 'trafficpolicy-kgateway-2026-08.json',
    file: 'kgw-2026-08_trafficpolicies.yaml',
    origin: 'kgateway-dev/kgateway @ f638427a0bc1 (2026-08-21)',
    keep: [...TARGETS, 'spec.ai.promptGuard', 'spec.buffer'],
  },
  {
    fixture: 'agentgatewaypolicy-main.json',
    file: 'agentgateway.dev_agentgatewaypolicies.yaml',
    origin: AGENTGATEWAY,
    keep: [
      ...TARGETS,
      'spec.backend.http',
      'spec.backend.ai.overrides',
      `${GUARD}.streaming`,
      ...['webhook', 'regex', 'scope', 'response'].map((field) => `${GUARD}.request.${field}`),
      ...['webhook', 'regex', 'response'].map((field) => `${GUARD}.response.${field}`),
    ],
  },
  {
    fixture: 'agentgatewayparameters-main.json',
    file: 'agentgateway.dev_agentgatewayparameters.yaml',
    origin: AGENTGATEWAY,
    keep: ['apiVersion', 'kind', 'metadata', 'spec.env.name', 'spec.env.value'],
  },
  {
    fixture: 'referencegrant.json',
    file: 'gateway.networking.k8s.io_referencegrants.yaml',
    origin: 'kubernetes-sigs/gateway-api @ 4564255ac2c3 (2026-08-21), standard channel',
    keep: ['apiVersion', 'kind', 'metadata', 'spec'],
  },
  {
    fixture: 'envoyextensionpolicy.json',
    file: 'gateway.envoyproxy.io_envoyextensionpolicies.yaml',
    origin: 'envoyproxy/gateway @ d32f28294245 (2026-08-21)',
    keep: [
      ...TARGETS,
      ...['backendRefs', 'failOpen', 'messageTimeout', 'processingMode'].map(
        (field) => `spec.extProc.${field}`,
      ),
    ],
  },
  {
    fixture: 'agentgateway-standalone.json',
    file: 'agentgateway-standalone-config.schema.json',
    origin: `${AGENTGATEWAY}, schema/config.json`,
    keep: [
      'binds.port',
      `${ROUTE}.name`,
      `${ROUTE}.matches.path`,
      `${ROUTE}.policies.backendAuth.key`,
      `${ROUTE}.policies.ai.promptGuard.streaming`,
      `${ROUTE}.policies.ai.promptGuard.request.webhook`,
      `${ROUTE}.policies.ai.promptGuard.response.webhook`,
      `${ROUTE}.backends.ai.name`,
      `${ROUTE}.backends.ai.provider.openAI.model`,
      'backends.name',
      'backends.host',
      'backends.policies.http',
    ],
  },
];

type Node = Readonly<Record<string, unknown>>;
/** What is kept below a node: everything, or these properties. */
type Keep = 'all' | ReadonlyMap<string, Keep>;

/** Words that describe and do not constrain; no sentence of the origin gets into a fixture. */
const DOCUMENTATION = new Set([
  ...['description', 'title', '$schema', '$defs', 'deprecated', 'writeOnly'],
  ...['x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-map-type'],
]);
const CONSTRAINTS = new Set([
  ...['type', 'enum', 'const', 'pattern', 'format', 'default', 'nullable', 'required'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['minProperties', 'maxProperties', 'uniqueItems', 'unevaluatedProperties'],
  ...['x-kubernetes-int-or-string', 'x-kubernetes-preserve-unknown-fields'],
  'x-kubernetes-validations',
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const keepTree = (paths: readonly string[]): Keep => {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = '', ...rest] = path.split('.');
    heads.set(head, [...(heads.get(head) ?? []), rest.join('.')]);
  }
  return new Map(
    [...heads].map(([head, rests]) => [head, rests.includes('') ? 'all' : keepTree(rests)]),
  );
};

/** The reduced node; undefined if a required property is not kept, since nothing can satisfy it. */
const reduce = (node: Node, keep: Keep, definitions: Node): Node | undefined => {
  const { $ref, ...own } = node;
  const target = typeof $ref === 'string' ? definitions[$ref.replace('#/$defs/', '')] : {};
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({ ...(isNode(target) ? target : {}), ...own })) {
    if (DOCUMENTATION.has(key)) continue;
    if (CONSTRAINTS.has(key)) result[key] = value;
    else if (key === 'properties' && isNode(value)) {
      result[key] = reduceProperties(value, keep, definitions);
    } else if (key === 'items' || key === 'additionalProperties' || key === 'not') {
      result[key] = isNode(value) ? reduce(value, keep, definitions) : value;
    } else if (key === 'anyOf' || key === 'oneOf' || key === 'allOf') {
      result[key] = nodes(value).flatMap((branch) => reduce(branch, keep, definitions) ?? []);
    } else throw new Error(`Cannot reduce "${key}": unknown schema keyword`);
  }
  const properties = isNode(result['properties']) ? result['properties'] : undefined;
  const required = Array.isArray(result['required']) ? result['required'] : [];
  const lost = properties !== undefined && required.some((name) => !(String(name) in properties));
  return lost ? undefined : result;
};

const reduceProperties = (properties: Node, keep: Keep, definitions: Node): Node =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      const below = keep === 'all' ? 'all' : keep.get(name);
      const reduced = below && isNode(value) ? reduce(value, below, definitions) : undefined;
      return reduced === undefined ? [] : [[name, reduced]];
    }),
  );

const mustReduce = (schema: unknown, keep: readonly string[], file: string): Node => {
  const root = isNode(schema) ? schema : {};
  const definitions = isNode(root['$defs']) ? root['$defs'] : {};
  const reduced = reduce(root, keepTree(keep), definitions);
  if (reduced === undefined) throw new Error(`Cannot reduce "${file}": a required field is lost`);
  return reduced;
};

/**
 * The fixture for one source: a CRD gives its group, kind and one schema per served version, a
 * JSON Schema gives its schema with references resolved.
 *
 * @param text the source file, YAML or JSON
 * @throws if a keyword is unknown or a required field is not among the kept paths
 */
export const reduceSource = (source: Source, text: string): Node => {
  const document: unknown = parse(text);
  const spec = isNode(document) && isNode(document['spec']) ? document['spec'] : undefined;
  const head = { origin: source.origin, keep: source.keep };
  if (!spec) return { ...head, schema: mustReduce(document, source.keep, source.file) };
  const served = nodes(spec['versions']).filter((version) => version['served'] === true);
  const versions = served.map(({ name, schema }) => [
    name,
    mustReduce(isNode(schema) ? schema['openAPIV3Schema'] : {}, source.keep, source.file),
  ]);
  const kind = isNode(spec['names']) ? spec['names']['kind'] : undefined;
  return { ...head, group: spec['group'], kind, versions: Object.fromEntries(versions) };
};

const main = (): void => {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const reference = resolve(root, process.env['GATEWARDEN_REFERENCE'] ?? '../shared', 'crd');
  const biome = join(root, 'node_modules/.bin/biome');
  for (const source of SOURCES) {
    const reduced = reduceSource(source, readFileSync(join(reference, source.file), 'utf8'));
    const json = execFileSync(biome, ['format', `--stdin-file-path=${source.fixture}`], {
      input: JSON.stringify(reduced),
    });
    writeFileSync(join(root, 'test/fixtures/crd', source.fixture), json);
    process.stdout.write(`${source.fixture} ${json.length} bytes\n`);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
