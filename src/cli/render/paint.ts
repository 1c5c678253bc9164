import { styleText } from 'node:util';
import type { Io } from '../io/io.ts';

/** What a piece of text stands for. */
export type Tone = 'pass' | 'mask' | 'reject' | 'faint' | 'strong';

/** Marks text for the terminal, or leaves it as it is. */
export interface Paint {
  readonly colored: boolean;
  paint(tone: Tone, text: string): string;
}

type Style = Parameters<typeof styleText>[0];
const STYLES: Readonly<Record<Tone, Style>> = {
  pass: 'cyan',
  mask: ['black', 'bgYellow'],
  reject: ['whiteBright', 'bgRed'],
  faint: 'gray',
  strong: 'bold',
};

/** Creates a painter; without colour it changes nothing. */
export function createPaint(colored: boolean): Paint {
  return Object.freeze({
    colored,
    paint: (tone, text) =>
      // What the stream can do was decided before.
      colored ? styleText(STYLES[tone], text, { validateStream: false }) : text,
  } satisfies Paint);
}

/**
 * Whether to colour: as the option tells, else FORCE_COLOR (`0` and `false` forbid), NO_COLOR
 * (no-color.org), CLICOLOR_FORCE and CLICOLOR (bixense.com/clicolors) in this order, else on a
 * terminal. A variable without a value counts as absent.
 */
export function wantsColor(when: 'auto' | 'always' | 'never', { env, isTty }: Io): boolean {
  if (when !== 'auto') return when === 'always';
  const force = env['FORCE_COLOR'] ?? '';
  if (force !== '') return force !== '0' && force !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  const cliForce = env['CLICOLOR_FORCE'] ?? '';
  if (cliForce !== '' && cliForce !== '0') return true;
  return isTty.stdout && env['CLICOLOR'] !== '0' && env['TERM'] !== 'dumb';
}
