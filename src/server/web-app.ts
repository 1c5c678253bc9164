import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { createDocsApp } from './docs-page.ts';
import { failureAnswer, notFoundAnswer } from './error-answer.ts';

/** The environment of every route: the Node request behind the web one. */
export type NodeEnv = { Bindings: HttpBindings };

/** The app of the public port. */
export type WebApp = Hono<NodeEnv>;

/**
 * The app of the public port: the adapters that `mount` adds, the API document and its reference.
 * `document` is asked for when somebody first wants to read it.
 */
export function createWebApp(
  mount: (app: WebApp) => void,
  document: () => Promise<object>,
): WebApp {
  const app: WebApp = new Hono();
  mount(app);
  app.route('/', createDocsApp(document));
  app.notFound(notFoundAnswer);
  app.onError(failureAnswer);
  return app;
}
