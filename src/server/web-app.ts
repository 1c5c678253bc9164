import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createDocsApp } from './docs/page.ts';
import { failureAnswer, notFoundAnswer } from './error-answer.ts';

/** The environment of every route: the Node request behind the web one. */
export type NodeEnv = { Bindings: HttpBindings };

/** The app of the public port. */
export type WebApp = Hono<NodeEnv>;

/** What the app of the public port is made of. */
export interface WebAppOptions {
  /** Adds the routes of the adapters. */
  readonly mount: (app: WebApp) => void;
  /** The API document, asked for when somebody first wants to read it. */
  readonly document: () => Promise<object>;
  /** Told of a call to a path where nothing is: most likely a gateway with a wrong setting. */
  readonly onLostCall: () => void;
}

/**
 * The app of the public port: the adapters, the API document and its reference. A slash at the end
 * of a path makes no difference.
 */
export function createWebApp({ mount, document, onLostCall }: WebAppOptions): WebApp {
  const app: WebApp = new Hono({ strict: false });
  mount(app);
  app.route('/', createDocsApp(document));
  app.notFound((c) => {
    if (c.req.method === 'POST') onLostCall();
    return notFoundAnswer();
  });
  app.onError(failureAnswer);
  return app;
}
