import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Builds the program once for all end-to-end tests, which start `dist/main.js` as operators do,
 * instead of compiling the sources at each start. Throws with what the compiler wrote.
 */
export function setup(): void {
  try {
    execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`Cannot build what the end-to-end tests start:\n${stdout}${stderr}`);
  }
}
