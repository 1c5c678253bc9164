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

/** Whether to colour: as told, else on a terminal unless NO_COLOR (no-color.org) is set. */
export function wantsColor(when: 'auto' | 'always' | 'never', { env, isTty }: Io): boolean {
  if (when !== 'auto') return when === 'always';
  return isTty.stdout && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}
