import type { Command } from '../command.ts';
import { check } from './check/command.ts';
import { importCommand } from './import/command.ts';
import { scan } from './scan/command.ts';
import { schema } from './schema.ts';
import { serve } from './serve/command.ts';

/** All commands, in the order of the help. A new one is a file with `defineCommand` and a line here. */
export const COMMANDS: readonly Command[] = [serve, check, scan, importCommand, schema];
