import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';

/** Whether certificates can be made here. */
export const canMakeCertificates = spawnSync('openssl', ['version']).status === 0;

/** Makes a self-signed certificate and its key, each put in place in one step. */
export function makeCertificate(folder: string, name: string): { cert: string; key: string } {
  const files = { cert: join(folder, 'tls.crt'), key: join(folder, 'tls.key') };
  const fresh = { cert: `${files.cert}.new`, key: `${files.key}.new` };
  const how = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');
  const where = ['-subj', `/CN=${name}`, '-keyout', fresh.key, '-out', fresh.cert];
  const { status, stderr } = spawnSync('openssl', ['req', ...how, ...where]);
  if (status !== 0) throw new Error(`openssl failed: ${stderr}`);
  renameSync(fresh.key, files.key);
  renameSync(fresh.cert, files.cert);
  return files;
}
