import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createDocsApp } from '../../../src/server/docs/page.ts';

const MESSAGE = { $ref: '#/components/schemas/Message' };
const ROLE = { type: 'string', description: '`user` or ""' };
const DOCUMENT = {
  openapi: '3.1.0',
  info: { title: 'Guard & Co', version: '1.0.0', description: 'First with `code`.\n\nSecond.' },
  paths: {
    '/request': {
      parameters: [],
      post: {
        summary: 'Judges a <prompt>',
        requestBody: {
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  messages: { type: 'array', items: MESSAGE, description: 'All of them' },
                  kind: { enum: ['a', 'b'] },
                  fixed: { const: 1 },
                  either: { anyOf: [{ type: 'string' }, { type: ['number', 'null'] }] },
                },
                required: ['messages'],
              },
              examples: { plain: { summary: "It's plain", value: { text: "it's" } } },
            },
          },
        },
        responses: {
          200: {
            description: 'A decision',
            content: { 'application/json': { schema: MESSAGE, example: { action: 'x' } } },
          },
        },
      },
    },
    '/docs': { get: { responses: {} } },
    '/p/{policy}/docs': {
      get: {
        parameters: [
          { name: 'policy', in: 'path', schema: { description: 'A `name`', example: 'default' } },
        ],
      },
    },
  },
  components: {
    schemas: {
      Message: { description: 'One message', properties: { role: ROLE } },
      Name: { type: 'string' },
    },
  },
};

async function page(document: object = DOCUMENT) {
  const answer = await createDocsApp(async () => document).request('/docs');
  return { answer, html: await answer.text() };
}

describe('createDocsApp()', () => {
  it.each([
    '<title>Guard &amp; Co</title>',
    '<p>First with <code>code</code>.</p><p>Second.</p>',
    '<a href="#post-request">POST /request</a>',
    '<section id="post-request">',
    'Judges a &lt;prompt&gt;',
    'array of <a href="#schema-Message">Message</a>',
    '&quot;a&quot; or &quot;b&quot;',
    'string or number or null',
    '<code>kind</code> <i>optional</i>',
    'It&#39;s plain',
    'curl http://localhost/docs',
    'curl -X POST http://localhost/request',
    '{&quot;text&quot;:&quot;it&#39;\\&#39;&#39;s&quot;}',
    '<section id="schema-Message"><h3>Message</h3><p>One message</p>',
  ])('shows %s', async (part) => {
    expect((await page()).html).toContain(part);
  });

  it('shows a command for a path with a parameter that works as printed', async () => {
    const { html } = await page();
    expect(html).toContain('<pre class="curl">curl http://localhost/p/default/docs</pre>');
    expect(html).toContain('<td><code>policy</code></td><td>path</td><td>A <code>name</code></td>');
  });

  it('shows code in the meaning of a field as code, not between back-ticks', async () => {
    const { html } = await page();
    expect(html).toContain('<td><code>user</code> or &quot;&quot;</td>');
    expect(html).not.toContain('`');
  });

  it('links to nothing that is not on the page', async () => {
    const { html } = await page();
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) {
      expect(html).toContain(`id="${target}"`);
    }
  });

  it('allows nothing but its own style', async () => {
    const { answer, html } = await page();
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|<link|<img|style="|https:/);
  });

  it('shows an empty document', async () => {
    expect((await page({})).html).toContain('<h1>API');
  });

  it('serves the document as it is and asks for it once', async () => {
    let asked = 0;
    const app = createDocsApp(async () => {
      asked++;
      return DOCUMENT;
    });
    expect(await (await app.request('/openapi.json')).json()).toEqual(DOCUMENT);
    await app.request('/docs');
    expect(asked).toBe(1);
  });

  it('asks again after a failure', async () => {
    let asked = 0;
    const app = createDocsApp(async () => {
      asked++;
      if (asked === 1) throw new Error('not now');
      return DOCUMENT;
    });
    app.onError(() => new Response('', { status: 500 }));
    expect((await app.request('/docs')).status).toBe(500);
    expect((await app.request('/docs')).status).toBe(200);
  });
});
