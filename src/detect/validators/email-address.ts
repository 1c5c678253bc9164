import type { Validator } from './validator.ts';

/** Unquoted local part: atoms with single dots between, letters of any script (RFC 6531). */
const LOCAL =
  /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL = /^(?:xn--[a-z0-9-]{1,59}|[\p{L}\p{M}]{2,63})$/iu;

/**
 * Top-level names that never lead anywhere by RFC 6761. `.example` and the names example.com, .net
 * and .org pass, because demonstrations use them; `.local` and `.internal` pass, because companies
 * run mail on them.
 */
const NOWHERE = new Set(['invalid', 'localhost', 'test']);
/** Endings of file names such as `icon@2x.png` that are no top-level domains. */
const FILE_ENDINGS = new Set(
  'avif bmp css dll exe gif gz htm html ico jpeg jpg js json jsx lock log pdf php png svg tar tgz toml ts tsx txt webp woff xml yaml yml'.split(
    ' ',
  ),
);

/** E-mail addresses by structure: local part, labels, and a top-level domain that can exist. */
export const emailAddress: Validator = {
  name: 'email-address',
  passRate: 0.366,
  source: 'RFC 5321, sections 4.1.2 and 4.5.3.1; RFC 1035, section 2.3.1; RFC 6531; RFC 6761',
  check: (value) => {
    const at = value.lastIndexOf('@');
    const local = value.slice(0, at);
    const domain = value.slice(at + 1);
    if (at < 1 || local.length > 64 || domain.length > 253 || !LOCAL.test(local)) return false;
    const labels = domain.split('.');
    const top = (labels.at(-1) ?? '').toLowerCase();
    return (
      labels.length >= 2 &&
      labels.every((label) => LABEL.test(label)) &&
      TOP_LEVEL.test(top) &&
      !NOWHERE.has(top) &&
      !FILE_ENDINGS.has(top)
    );
  },
};
