/**
 * The URL of a worker's entry file of this folder. The compiler rewrites imports but not URLs in
 * strings, so the extension follows from the file that asks: `.ts` in tests, `.js` when built.
 */
export function entryUrl(name: string, base: string = import.meta.url): URL {
  const { pathname } = new URL(base);
  return new URL(`./${name}${pathname.endsWith('.ts') ? '.ts' : '.js'}`, base);
}

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
