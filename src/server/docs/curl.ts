/** The call that a command makes. */
export interface CurlCall {
  /** In capitals. */
  readonly method: string;
  /** With the path as the document has it. */
  readonly url: string;
  /** Examples of the parameters of the path, by name. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Sent as JSON; absent: no body. */
  readonly body?: unknown;
}

/**
 * A command for a POSIX shell that makes the call as it stands: `{name}` in the path becomes the
 * example of that parameter. Without an example the braces stay and the URL is quoted.
 */
export function curlCommand({ method, url, parameters, body }: CurlCall): string {
  const filled = url.replace(/\{([^{}]+)\}/g, (placeholder, name: string) => {
    const example = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return example === undefined ? placeholder : encodeURIComponent(String(example));
  });
  const target = /^[\w:/.%~[\]-]+$/.test(filled) ? filled : quoted(filled);
  if (body === undefined)
    return method === 'GET' ? `curl ${target}` : `curl -X ${method} ${target}`;
  const data = quoted(JSON.stringify(body));
  return `curl -X ${method} ${target} \\\n  -H 'content-type: application/json' \\\n  -d ${data}`;
}

/** Single quotes end and begin again around a quote, as a POSIX shell wants it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
