import type { Metric, Registry } from 'prom-client';
import type { MetricSpec } from './metric-table.ts';

/** A histogram with one label, made for the request path. */
export interface FastHistogram {
  /** Counts one value under a label value. A few array operations. */
  observe(label: string, value: number): void;
}

/** A histogram of the metric table: it has one label. */
export type HistogramSpec = Pick<MetricSpec, 'name' | 'help'> & {
  readonly labels: readonly [string];
};

interface Series {
  /** Values per bucket; the last place counts what is above all bounds. */
  readonly counts: number[];
  sum: number;
}

/**
 * Registers a histogram with the upper bounds `buckets`, ascending, that keeps its own counts and is turned into samples when it is collected.
 * The library's own one hashes its labels at every observation, which would cost more than evaluating
 * a short prompt.
 */
export function createHistogram(
  registers: readonly Registry[],
  { name, help, labels: [label] }: HistogramSpec,
  buckets: readonly number[],
): FastHistogram {
  const series = new Map<string, Series>();
  const get = () => {
    const values = [...series].flatMap(([value, one]) =>
      samples(name, { [label]: value }, buckets, one),
    );
    return { name, help, type: 'histogram', aggregator: 'sum', values };
  };
  for (const register of registers) {
    // A registry only calls `get` of what is registered; the library's type asks for its classes.
    register.registerMetric({ name, get, reset: () => series.clear() } as unknown as Metric);
  }
  return {
    observe(value, seconds) {
      let one = series.get(value);
      if (one === undefined) {
        one = { counts: Array.from({ length: buckets.length + 1 }, () => 0), sum: 0 };
        series.set(value, one);
      }
      let at = 0;
      while (at < buckets.length && seconds > (buckets[at] ?? 0)) at += 1;
      one.counts[at] = (one.counts[at] ?? 0) + 1;
      one.sum += seconds;
    },
  };
}

/** The samples of one series as Prometheus reads them: buckets are cumulative. */
function samples(
  name: string,
  labels: Readonly<Record<string, string>>,
  buckets: readonly number[],
  { counts, sum }: Series,
) {
  let count = 0;
  const bounds = counts.map((inBucket, at) => {
    count += inBucket;
    const le = buckets[at] ?? '+Inf';
    return { metricName: `${name}_bucket`, labels: { le, ...labels }, value: count };
  });
  return [
    ...bounds,
    { metricName: `${name}_sum`, labels, value: sum },
    { metricName: `${name}_count`, labels, value: count },
  ];
}
