import type { Validator } from './validator.ts';

/** Line breaks are real, or written as `\n` in JSON and source code. */
const FRAME =
  /^-----BEGIN ((?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?)-----([\s\S]*?)-----END \1-----$/;
/** `Name: value` lines of encrypted keys and PGP blocks. */
const HEADER = /^[A-Za-z][A-Za-z-]*: .*$/gm;
/** The shortest body is an Ed25519 key: 48 bytes, 64 characters. */
const SHORTEST = 64;

/** First bytes of the body by label: the magic number of its format, or a DER sequence. */
function hasRightStart(label: string, body: string, isEncrypted: boolean): boolean {
  if (label.startsWith('OPENSSH')) return body.startsWith('b3BlbnNzaC1rZXktdjE');
  if (label.startsWith('PGP') || isEncrypted) return true;
  return body.startsWith('M');
}

/** Private keys in PEM frames: matching labels, and a base64 body of the format the label names. */
export const privateKeyPem: Validator = {
  name: 'private-key-pem',
  passRate: 0.0156,
  source: 'RFC 7468; RFC 1421 (headers); OpenSSH PROTOCOL.key; RFC 9580, section 6',
  check: (value) => {
    const [, label = '', content = ''] = FRAME.exec(value.trim()) ?? [];
    const lines = content.replace(/(?<!\\)\\+[nr]/g, '\n');
    const body = lines.replace(HEADER, '').replace(/\s/g, '');
    return (
      body.length >= SHORTEST &&
      /^[A-Za-z0-9+/]+={0,2}(?:=[A-Za-z0-9+/]{4})?$/.test(body) &&
      hasRightStart(label, body, /^Proc-Type: 4,ENCRYPTED/m.test(lines))
    );
  },
};
