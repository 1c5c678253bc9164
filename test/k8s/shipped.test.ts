import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from '@marcbachmann/cel-js';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { dig, digList, digText, findAll } from './support/dig.ts';
import { build, hasKubectl } from './support/kustomize.ts';
import { inRepository, parseManifests, theOnly } from './support/manifest.ts';
import { standaloneProblems } from './support/schema-check.ts';
import { problemsOf } from './support/validate.ts';

const read = (path: string): string => readFileSync(inRepository(path), 'utf8');

describe('the Dockerfile', () => {
  const lines = read('Dockerfile').replaceAll('\\\n', '').split('\n');
  const copied = lines
    .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
    .flatMap((line) => line.split(' ').slice(1, -1));

  test('copies files that exist and that .dockerignore lets through', () => {
    const allowed = read('.dockerignore').split('\n');
    expect(copied.filter((path) => !existsSync(inRepository(path)))).toEqual([]);
    expect(copied.filter((path) => !allowed.includes(`!${path.replace('./', '')}`))).toEqual([]);
  });

  test('takes every folder of the package that is not built', () => {
    const files: unknown = dig(JSON.parse(read('package.json')), 'files');
    const unbuilt = digList(files).filter((path) => path !== 'dist' && !/[.!]/.test(String(path)));
    expect(copied).toEqual(expect.arrayContaining(unbuilt));
  });

  test('runs as the user of the manifests, without a shell and without :latest', () => {
    const deployment = parseManifests(read('k8s/base/deployment.yaml'))[0];
    const uid = dig(deployment, 'spec', 'template', 'spec', 'securityContext', 'runAsUser');
    expect(lines).toContain(`USER ${uid}:${uid}`);
    expect(lines.filter((line) => /^(?:ENTRYPOINT|CMD) (?!\[")/.test(line))).toEqual([]);
    expect(lines.filter((line) => line.includes(':latest'))).toEqual([]);
  });
});

describe('docs/kubernetes.md', () => {
  const blocks = [...read('docs/kubernetes.md').matchAll(/```yaml\n(.*?)```/gs)].map(
    ([, yaml = '']) => yaml,
  );
  const objects = blocks.filter((block) => block.includes('apiVersion: agentgateway.dev'));

  test.each(objects)('shows an object that satisfies its schema %#', (block) => {
    for (const manifest of parseManifests(block)) {
      expect(problemsOf(manifest, ['agentgateway policy', 'agentgateway parameters'])).toEqual([]);
    }
  });

  test('names only files and folders that exist', () => {
    const paths = read('docs/kubernetes.md').match(/(?:k8s|examples|scripts|test)\/[\w./-]+\w/g);
    expect([...new Set(paths)].filter((path) => !existsSync(inRepository(path)))).toEqual([]);
  });
});

describe('CEL headers', () => {
  const guard = parseManifests(read('k8s/overlays/agentgateway/guard-policy.yaml'));
  const example: unknown = parseYaml(read('examples/agentgateway/config.yaml'));

  test('are the same in the cluster and in the standalone file', () => {
    expect(findAll(guard, 'headers')).toEqual(findAll(example, 'headers'));
    expect(standaloneProblems(example)).toEqual([]);
  });

  test('say what our server reads, with and without tools', () => {
    const [request, response] = findAll(guard, 'headers');
    const tools = parse(digText(request, 'x-guard-tools'));
    expect(tools({ llmRequest: { tools: [] } })).toBe('1');
    expect(tools({ llmRequest: {} })).toBe('0');
    expect(parse(digText(response, 'x-guard-stream'))({})).toBe('true');
  });
});

describe.runIf(hasKubectl())('an overlay of the user', () => {
  test('names the registry and the digest of the image', () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'overlay-')));
    const digest = `sha256:${'ab'.repeat(32)}`;
    const kustomization = {
      resources: [relative(folder, inRepository('k8s/overlays/agentgateway'))],
      images: [{ name: 'gatewarden', newName: 'registry.example.com/gatewarden', digest }],
    };
    try {
      writeFileSync(join(folder, 'kustomization.yaml'), JSON.stringify(kustomization));
      const deployment = theOnly(build(folder), 'Deployment');
      expect(findAll(deployment, 'image')).toEqual([`registry.example.com/gatewarden@${digest}`]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
