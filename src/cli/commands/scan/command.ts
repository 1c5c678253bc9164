import { defineCommand } from '../../command.ts';
import { OPTIONS, readSettings } from './settings.ts';

/** `gatewarden scan`: what the rules find in a text or a corpus, and what is left of it. */
export const scan = defineCommand({
  name: 'scan',
  summary: 'show what the rules find in a text, in files and folders, or a corpus',
  usage: '[options] [path...|-]',
  about: `Shows what the rules find in a text and what is left of it. A path is a file, or a folder with all
text files in it; standard input is read without one. With several files each output names its file.
The findings are printed with their text: the output is for your eyes.`,
  options: OPTIONS,
  exitCodes:
    '0 done, 1 by --fail-on or when a line could not be read, 2 wrong use or a file that\ncannot be read (the others are scanned)',
  example: 'gatewarden scan --rules builtin:default --rules rules/acme.yaml prompt.txt logs/',
  async run(line, io) {
    const settings = readSettings(line);
    const { runScan } = await import('./scan.ts');
    return runScan(settings, io);
  },
});
