import { activatePolicy } from '../../../app/activate-policy.ts';
import type { Config } from '../../../config/derive.ts';
import type { Flags } from '../../../config/environment.ts';
import { loadConfig } from '../../../config/load.ts';
import { configWarnings } from '../../../config/warnings.ts';
import { GatewardenError, type Problem } from '../../../model/errors.ts';
import type { PolicyStatus } from '../../../server/admin.ts';
import { readKeyPair } from '../../../server/tls.ts';
import { createTelemetry } from '../../../telemetry/telemetry.ts';
import { EXIT, type Io, write } from '../../io/io.ts';
import { writeProblems } from '../../io/problems.ts';
import { renderStart } from '../../render/start.ts';

/**
 * Does what a start does, up to where it would listen, and prints what would be served or what
 * stands in the way.
 */
export async function checkStart(flags: Flags, io: Io): Promise<number> {
  const config = await attempt(() => loadConfig(io.env, undefined, flags));
  if (!config.ok) return refuse(config.problems, io);
  await writeProblems(io, configWarnings(config.value));
  const [certificate, policy] = await Promise.all([
    attempt(() => checkCertificate(config.value)),
    attempt(() => checkPolicy(config.value)),
  ]);
  if (!certificate.ok || !policy.ok) {
    return refuse(
      [certificate, policy].flatMap((step) => (step.ok ? [] : step.problems)),
      io,
    );
  }
  await write(io.stdout, renderStart(config.value, policy.value));
  return EXIT.ok;
}

type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

async function attempt<T>(step: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    if (!(error instanceof GatewardenError)) throw error;
    return { ok: false, problems: error.problems };
  }
}

function checkCertificate({ server }: Config): void {
  if (server.tls !== undefined) readKeyPair(server.tls);
}

/** Brings the policy into force with its threads, as the server does, and takes it down again. */
async function checkPolicy(config: Config): Promise<PolicyStatus> {
  const { log, metrics } = createTelemetry({ level: 'silent', processMetrics: false });
  const running = await activatePolicy(config, log, metrics);
  await running.close();
  return running.status;
}

async function refuse(problems: readonly Problem[], io: Io): Promise<number> {
  await writeProblems(io, problems);
  return EXIT.refused;
}
