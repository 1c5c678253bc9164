import { ignoreHangups } from '../../../server/signals.ts';
import { usageError } from '../../args.ts';
import { defineCommand } from '../../command.ts';

/** `gatewarden serve`: the server. */
export const serve = defineCommand({
  name: 'serve',
  summary: 'answer the guardrail webhook of agentgateway and kgateway',
  usage: '',
  about: `Serves the guardrail webhook. All settings come from the environment or from the file that
GATEWARDEN_CONFIG names; docs/configuration.md lists them.`,
  options: {},
  example: 'PORT=8000 GATEWARDEN_RULES=builtin:default,./rules gatewarden serve',
  async run({ positionals }, io) {
    if (positionals.length > 0) {
      const hint =
        'settings come from the environment or from the file that GATEWARDEN_CONFIG names';
      throw usageError(`Cannot serve "${positionals[0]}": serve takes no arguments`, hint);
    }
    const hangups = ignoreHangups(process);
    const { runServer } = await import('./server.ts');
    return runServer(io, hangups);
  },
});
