import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GatewardenError } from '../model/errors.ts';
import type { RulePack } from '../model/rule.ts';
import { parseRulePack } from '../policy/parse-rule-pack.ts';
import { createListFiles } from './list-files.ts';
import type { PackFile } from './pack-files.ts';
import { readPrebuilt } from './prebuilt.ts';
import { decodeUtf8, readProblem } from './read-problem.ts';

/**
 * Reads, checks and digests one rule file. The digest is the SHA-256 of the file's bytes followed
 * by the bytes of its list files.
 *
 * @throws GatewardenError with all problems of the file.
 */
export async function readPack({ shown, real }: PackFile, strict: boolean): Promise<RulePack> {
  const bytes = await readFile(real).catch((error: unknown) => {
    throw new GatewardenError([readProblem(shown, error)], { cause: error });
  });
  const prebuilt = await readPrebuilt(real, digestOf(bytes), shown);
  if (prebuilt !== undefined) return prebuilt;
  const lists = createListFiles(real);
  const text = decodeUtf8(bytes, shown);
  const pack = parseRulePack(text, { file: shown, strict, readList: lists.read });
  return { ...pack, digest: digestOf(bytes, ...lists.bytes()) };
}

function digestOf(...parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return `sha256:${hash.digest('hex')}`;
}
