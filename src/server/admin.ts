import { Hono } from 'hono';
import { failureAnswer, notFoundAnswer } from './error-answer.ts';

/** A rule that is loaded and does not act. */
export interface InactiveRule {
  readonly rule: string;
  /** Why, e.g. `needs the entity detector, which is off`. */
  readonly reason: string;
}

/** What `/readyz` tells of the policy in force. */
export interface PolicyStatus {
  readonly name: string;
  readonly version: string;
  /** Number of rules that act. */
  readonly rules: number;
  readonly inactive: readonly InactiveRule[];
}

/** What the admin port tells. */
export interface AdminOptions {
  /** The lifecycle's state; only `ready` is ready. */
  readonly state: () => string;
  /** The policy in force; absent before the first one is active. */
  readonly policy: () => PolicyStatus | undefined;
  /** Text and content type of the metrics. */
  readonly metrics: { render(): Promise<string>; readonly contentType: string };
}

/**
 * The app of the admin port: `/livez`, `/readyz`, `/metrics`. Liveness asks for nothing but a
 * running event loop: a restart would mend neither a policy nor a drain.
 */
export function createAdminApp({ state, policy, metrics }: AdminOptions): Hono {
  const app = new Hono();
  app.get('/livez', (c) => c.json({ status: 'live' }));
  app.get('/readyz', (c) => {
    const inForce = policy();
    const now = state();
    const ready = now === 'ready' && inForce !== undefined;
    const answer = { status: ready ? 'ready' : 'not ready', state: now, policy: inForce ?? null };
    return c.json(answer, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => {
    return c.body(await metrics.render(), 200, { 'content-type': metrics.contentType });
  });
  app.notFound(notFoundAnswer);
  app.onError(failureAnswer);
  return app;
}
