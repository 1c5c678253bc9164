/**
 * The URL of a worker's entry file of this folder. The compiler rewrites imports but not URLs in
 * strings, so the extension follows from the file that asks: `.ts` in tests, `.js` when built.
 */
export function entryUrl(name: string, base: string = import.meta.url): URL {
  const { pathname } = new URL(base);
  return new URL(`./${name}${pathname.endsWith('.ts') ? '.ts' : '.js'}`, base);
}
