import { curlCommand } from './curl.ts';
import { anchor, escapeHtml, inline, json, paragraphs } from './html.ts';

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
  readonly example?: unknown;
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

interface Parameter {
  readonly name?: string;
  readonly in?: string;
  readonly description?: string;
  readonly example?: unknown;
  readonly schema?: Schema;
}

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses?: Readonly<Record<string, Content>>;
}

/** The body of the page: every operation with its schemas, examples and a command to try it. */
export function renderReference(document: OpenApiDocument, base: string): string {
  const { info = {}, components = {} } = document;
  const operations = operationsOf(document);
  const links = operations.map(({ path, method }) => {
    const label = `${method.toUpperCase()} ${path}`;
    return `<a href="#${anchor(`${method}-${path}`)}">${escapeHtml(label)}</a>`;
  });
  const schemas = Object.entries(components.schemas ?? {}).map(schemaHtml);
  return [
    `<header><h1>${escapeHtml(info.title ?? 'API')} <small>${escapeHtml(info.version ?? '')}</small></h1>`,
    `${paragraphs(info.description)}<nav>${links.join(' ')} <a href="#schemas">Schemas</a></nav></header>`,
    ...operations.map((one) => operationHtml(one, base)),
    `<h2 id="schemas">Schemas</h2>${schemas.join('\n')}`,
  ].join('\n');
}

interface PlacedOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** The members of a path that are operations. */
const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

function operationsOf({ paths = {} }: OpenApiDocument): readonly PlacedOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const operation = methods[method];
      return operation === undefined ? [] : [{ path, method, operation }];
    }),
  );
}

function operationHtml({ method, path, operation }: PlacedOperation, base: string): string {
  const verb = method.toUpperCase();
  const responses = Object.entries(operation.responses ?? {}).map(
    ([status, content]) => `<h4>${escapeHtml(status)}</h4>${contentHtml(content)}`,
  );
  const request = operation.requestBody === undefined ? '' : '<h3>Request</h3>';
  return [
    `<section id="${anchor(`${method}-${path}`)}">`,
    `<h2><b>${escapeHtml(verb)}</b> <code>${escapeHtml(path)}</code></h2>`,
    paragraphs(operation.summary),
    paragraphs(operation.description),
    `<pre class="curl">${escapeHtml(commandFor(verb, base + path, operation))}</pre>`,
    parametersHtml(operation.parameters ?? []),
    `${request}${contentHtml(operation.requestBody)}`,
    `<h3>Answers</h3>${responses.join('')}</section>`,
  ].join('\n');
}

function commandFor(method: string, url: string, operation: Operation): string {
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const [example] = media === undefined ? [] : examplesOf(media);
  const parameters = Object.fromEntries(
    (operation.parameters ?? []).map((one) => [one.name ?? '', one.example ?? one.schema?.example]),
  );
  return curlCommand({ method, url, parameters, body: example?.[1] });
}

function parametersHtml(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(({ name = '', in: place = '', description, schema }) => {
    const meaning = inline(description ?? schema?.description ?? '');
    return `<tr><td><code>${escapeHtml(name)}</code></td><td>${escapeHtml(place)}</td><td>${meaning}</td></tr>`;
  });
  return `<table><tr><th>Parameter</th><th>In</th><th>Meaning</th></tr>${rows.join('')}</table>`;
}

function schemaHtml([name, schema]: [string, Schema]): string {
  const body = properties(schema) || `<p>${typeOf(schema)}</p>`;
  return `<section id="schema-${anchor(name)}"><h3>${escapeHtml(name)}</h3>${paragraphs(schema.description)}${body}</section>`;
}

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
      inline(property.description ?? ''),
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

function mediaHtml(media: Media): string {
  const examples = examplesOf(media).map(
    ([title, value]) =>
      `<details><summary>${inline(title)}</summary><pre>${json(value)}</pre></details>`,
  );
  const type = media.schema === undefined ? '' : `<p>Body: ${typeOf(media.schema)}</p>`;
  return `${type}${properties(media.schema)}${examples.join('')}`;
}

function contentHtml(content: Content | undefined): string {
  const media = Object.values(content?.content ?? {}).map(mediaHtml);
  return `${paragraphs(content?.description)}${media.join('')}`;
}
