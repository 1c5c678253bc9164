import { usageError } from '../args.ts';

/**
 * The paths that `--rules` names: it may be repeated, and each may list several with commas.
 *
 * @throws GatewardenError (GW_CLI_USAGE) when it was given and names none.
 */
export function rulePaths(values: readonly string[] | undefined): readonly string[] | undefined {
  if (values === undefined) return undefined;
  const paths = values.flatMap((value) => value.split(',')).map((path) => path.trim());
  const named = paths.filter((path) => path !== '');
  if (named.length === 0) throw usageError('Cannot use "--rules": its value is empty');
  return named;
}
