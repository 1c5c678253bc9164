import type { Validator } from './validator.ts';

/** Header, payload and signature in base64url; an unsigned token has an empty signature. */
const SHAPE = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;

/** The JSON value of a base64url text; undefined if it is none. */
function decodeJson(base64url: string): unknown {
  try {
    return JSON.parse(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

/** JSON web tokens: three parts, of which the first is a JSON object that names its algorithm. */
export const jwt: Validator = {
  name: 'jwt',
  passRate: 0,
  source: 'RFC 7515, sections 3.1 and 4.1.1; RFC 7519',
  check: (value) => {
    if (!SHAPE.test(value)) return false;
    const header = decodeJson(value.slice(0, value.indexOf('.')));
    if (typeof header !== 'object' || header === null || !('alg' in header)) return false;
    return typeof header.alg === 'string' && header.alg !== '';
  },
};
