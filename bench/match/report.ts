/** A figure that the matcher is held to. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  /** `least`: the measured figure must reach the limit; `most`: it must not exceed it. */
  readonly kind: 'least' | 'most';
  readonly unit: string;
}

/** Prints one line. */
export const print = (line = ''): void => void process.stdout.write(`${line}\n`);

/** Prints a Markdown table. */
export function printTable(
  heads: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): void {
  print(`| ${heads.join(' | ')} |`);
  print(`|${heads.map(() => '---').join('|')}|`);
  for (const row of rows) print(`| ${row.join(' | ')} |`);
  print();
}

/** A number with three significant digits. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** One line per target: what was measured, the limit, and whether it holds. */
export function printTargets(targets: readonly Target[]): void {
  const rows = targets.map(({ name, measured, limit, kind, unit }) => {
    const holds = kind === 'least' ? measured >= limit : measured <= limit;
    const sign = kind === 'least' ? '>=' : '<=';
    return [
      holds ? 'pass' : 'FAIL',
      name,
      `${short(measured)} ${unit}`,
      `${sign} ${limit} ${unit}`,
    ];
  });
  printTable(['', 'target', 'measured', 'limit'], rows);
}
