/** The packs that `check` and `scan` use when none are named. */
export const DEFAULT_RULES: readonly string[] = ['builtin:default'];

/** The paths that `--rules` names: it may be repeated, and each may list several with commas. */
export function rulePaths(values: readonly string[] | undefined): readonly string[] {
  const paths = (values ?? []).flatMap((value) => value.split(',')).map((path) => path.trim());
  return paths.filter((path) => path !== '');
}
