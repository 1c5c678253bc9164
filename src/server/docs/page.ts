import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { escapeHtml } from './html.ts';
import { type OpenApiDocument, renderReference } from './render.ts';

const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#8881;--accent:#2563a8}
@media(prefers-color-scheme:dark){:root{--accent:#7db4ee}}
*{box-sizing:border-box}
body{font:16px/1.55 system-ui,sans-serif;max-width:54rem;margin:0 auto;padding:2rem 1.25rem 6rem}
h1{margin:0}h1 small{font-size:1rem;font-weight:400;opacity:.65}
h2{margin:2.5rem 0 .5rem;padding-top:1.5rem;border-top:1px solid var(--line)}h2 b{color:var(--accent)}
h3{margin:1.5rem 0 .25rem}h4{margin:1rem 0 0}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
nav{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin-top:1rem}
code,pre{font:.875em/1.5 ui-monospace,monospace}
pre{background:var(--soft);border:1px solid var(--line);border-radius:6px;padding:.75rem 1rem;overflow-x:auto}
pre.curl{user-select:all}
table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line)}
td i{opacity:.65;font-size:.85em}summary{cursor:pointer;color:var(--accent)}
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
/** Nothing may be loaded or run; only the page's own style, named by its hash, applies. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

function page(document: OpenApiDocument, base: string): string {
  const title = escapeHtml(document.info?.title ?? 'API');
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${title}</title><style>${STYLE}</style></head>`,
    `<body>${renderReference(document, base)}</body></html>`,
  ].join('\n');
}

/**
 * The app of `/openapi.json` and `/docs`: a reference that needs no script and no other server.
 * The document is asked for when it is first wanted, and then kept.
 */
export function createDocsApp(load: () => Promise<object>): Hono {
  const app = new Hono();
  let loading: Promise<object> | undefined;
  const document = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  app.get('/openapi.json', async (c) => c.json(await document()));
  app.get('/docs', async (c) => {
    const base = new URL(c.req.url).origin;
    return c.html(page(await document(), base), 200, {
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
  return app;
}
