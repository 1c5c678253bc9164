/**
 * The Node.js options a worker needs for its entry: none when it is built. Node.js 20 cannot run the
 * TypeScript entries of tests and `tsx` registers itself on the main thread only, so for them it is
 * registered by hand. Worker options replace those of the process, which are not for workers.
 */
export function execArgvFor(entry: URL): string[] {
  if (!entry.pathname.endsWith('.ts')) return [];
  const api = import.meta.resolve('tsx/esm/api');
  const source = `import { register } from ${JSON.stringify(api)}; register();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(source)}`];
}
