#!/usr/bin/env node
/**
 * The program `gatewarden`; its commands are in `cli/commands/table.ts`.
 *
 * @module
 */
import { processIo } from './cli/io/process-io.ts';
import { run } from './cli/run.ts';

// Not process.exit(): what was written has to leave first.
process.exitCode = await run(process.argv.slice(2), processIo());
