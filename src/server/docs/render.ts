/** The parts of an OpenAPI 3 document that the page shows. Absent parts are simply not shown. */
export interface OpenApiDocument {
  readonly info?: {
    readonly title?: string;
    readonly version?: string;
    readonly description?: string;
  };
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<
    Record<string, { readonly summary?: string; readonly value?: unknown }>
  >;
}

interface Content {
  readonly description?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** The members of a path that are operations. */
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes a text safe inside HTML elements and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

const json = (value: unknown): string => escapeHtml(JSON.stringify(value, null, 2) ?? '');
/** Paragraphs of a description; of Markdown only code spans are known. */
function paragraph(text: string | undefined): string {
  const blocks = text?.split(/\n{2,}/) ?? [];
  const html = blocks.map((b) => escapeHtml(b).replace(/`([^`]+)`/g, '<code>$1</code>'));
  return html.map((block) => `<p>${block}</p>`).join('');
}
const anchor = (name: string): string => name.replace(/\W+/g, '-').replace(/^-|-$/g, '');

/** A schema in one line: `string`, `array of Message`, `"pass" | "mask"`. */
function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return `<a href="#schema-${anchor(name)}">${escapeHtml(name)}</a>`;
  }
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return choices.map(typeOf).join(' or ');
  if (schema.const !== undefined) return json(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(json).join(' or ');
  if (schema.items !== undefined) return `array of ${typeOf(schema.items)}`;
  return escapeHtml([schema.type ?? 'any'].flat().join(' or '));
}

function properties(schema: Schema | undefined): string {
  const entries = Object.entries(schema?.properties ?? {});
  if (entries.length === 0) return '';
  const rows = entries.map(([name, property]) => {
    const needed = schema?.required?.includes(name) ? '' : ' <i>optional</i>';
    const cells = [
      `<code>${escapeHtml(name)}</code>${needed}`,
      typeOf(property),
      escapeHtml(property.description ?? ''),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table><tr><th>Field</th><th>Type</th><th>Meaning</th></tr>${rows.join('')}</table>`;
}

function examplesOf(media: Media): [string, unknown][] {
  const named = Object.entries(media.examples ?? {});
  if (named.length === 0) return media.example === undefined ? [] : [['Example', media.example]];
  return named.map(([name, { summary, value }]) => [summary ?? name, value]);
}

/** Single quotes end and begin again around a quote, as a POSIX shell wants it. */
function curl(method: string, url: string, body: unknown): string {
  if (body === undefined) return method === 'GET' ? `curl ${url}` : `curl -X ${method} ${url}`;
  const data = JSON.stringify(body).replaceAll("'", "'\\''");
  return `curl -X ${method} ${url} \\\n  -H 'content-type: application/json' \\\n  -d '${data}'`;
}

function mediaHtml(media: Media): string {
  const examples = examplesOf(media).map(
    ([title, value]) =>
      `<details><summary>${escapeHtml(title)}</summary><pre>${json(value)}</pre></details>`,
  );
  const type = media.schema === undefined ? '' : `<p>Body: ${typeOf(media.schema)}</p>`;
  return `${type}${properties(media.schema)}${examples.join('')}`;
}

function contentHtml(content: Content | undefined): string {
  const media = Object.values(content?.content ?? {}).map(mediaHtml);
  return `${paragraph(content?.description)}${media.join('')}`;
}

function operationHtml(method: string, path: string, operation: Operation, base: string): string {
  const verb = method.toUpperCase();
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const [example] = media === undefined ? [] : examplesOf(media);
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, content]) => `<h4>${escapeHtml(status)}</h4>${contentHtml(content)}`,
  );
  const request = operation.requestBody === undefined ? '' : '<h3>Request</h3>';
  return [
    `<section id="${anchor(`${method}-${path}`)}">`,
    `<h2><b>${escapeHtml(verb)}</b> <code>${escapeHtml(path)}</code></h2>`,
    paragraph(operation.summary),
    paragraph(operation.description),
    `<pre class="curl">${escapeHtml(curl(verb, base + path, example?.[1]))}</pre>`,
    `${request}${contentHtml(operation.requestBody)}`,
    `<h3>Answers</h3>${responses.join('')}</section>`,
  ].join('\n');
}

/** The body of the page: every operation with its schemas, examples and a command to try it. */
export function renderReference(document: OpenApiDocument, base: string): string {
  const { info = {}, paths = {}, components = {} } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
  const links = operations.map(({ path, method }) => {
    const label = `${method.toUpperCase()} ${path}`;
    return `<a href="#${anchor(`${method}-${path}`)}">${escapeHtml(label)}</a>`;
  });
  const schemas = Object.entries(components.schemas ?? {}).map(
    ([name, schema]) =>
      `<section id="schema-${anchor(name)}"><h3>${escapeHtml(name)}</h3>${paragraph(schema.description)}` +
      `${properties(schema) || `<p>${typeOf(schema)}</p>`}</section>`,
  );
  return [
    `<header><h1>${escapeHtml(info.title ?? 'API')} <small>${escapeHtml(info.version ?? '')}</small></h1>`,
    `${paragraph(info.description)}<nav>${links.join(' ')} <a href="#schemas">Schemas</a></nav></header>`,
    ...operations.map((o) => operationHtml(o.method, o.path, o.operation, base)),
    `<h2 id="schemas">Schemas</h2>${schemas.join('\n')}`,
  ].join('\n');
}
