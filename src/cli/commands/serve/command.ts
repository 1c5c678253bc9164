import { endStart, ignoreHangups } from '../../../server/signals.ts';
import { usageError } from '../../args.ts';
import { defineCommand } from '../../command.ts';
import { EXIT } from '../../io/io.ts';
import { flagsOf, OPTIONS } from './options.ts';

/** `gatewarden serve`: the server. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'answer the guardrail webhook of agentgateway and kgateway',
  usage: '[options]',
  about: `Serves the guardrail webhook until SIGTERM or SIGINT. Settings come from these options, the
environment and a file, in this order; docs/configuration.md lists all of them.`,
  options: OPTIONS,
  exitCodes: '0 stopped, 2 cannot start; of --check: 0 would start, 1 would not, 2 wrong use',
  example: `gatewarden serve --port 8000 --rules builtin:default,./rules
gatewarden serve --config gatewarden.yaml --check`,
  async run({ values, positionals }, io) {
    if (positionals.length > 0) {
      const message = `Cannot serve "${positionals[0]}": serve takes options only`;
      throw usageError(message, '--rules names rules, --config a file with settings');
    }
    const flags = flagsOf(values);
    if (values.check) {
      const { checkStart } = await import('./check-start.ts');
      return checkStart(flags, io);
    }
    const hangups = ignoreHangups(process);
    // Nothing is served yet that could be cut off.
    const started = endStart(process, () => process.exit(EXIT.ok));
    const { runServer } = await import('./server.ts');
    return runServer(flags, io, { hangups, started });
  },
});
