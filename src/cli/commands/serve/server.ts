import type { RunningPolicy } from '../../../app/activate-policy.ts';
import { observeListener, startAdmin, webhookApp } from '../../../app/apps.ts';
import type { Config } from '../../../config/derive.ts';
import type { Flags } from '../../../config/environment.ts';
import { loadConfig } from '../../../config/load.ts';
import { configWarnings } from '../../../config/warnings.ts';
import { formatProblem } from '../../../model/errors.ts';
import { probeAddresses } from '../../../server/addresses.ts';
import { createRequestTracker } from '../../../server/connections/requests.ts';
import { createLifecycle } from '../../../server/lifecycle.ts';
import { type Listener, startListener } from '../../../server/listener.ts';
import { handleSignals, type IgnoredHangups } from '../../../server/signals.ts';
import type { Log } from '../../../telemetry/logger.ts';
import { createTelemetry, type Telemetry } from '../../../telemetry/telemetry.ts';
import { EXIT, type Io } from '../../io/io.ts';

/** How long threads may take to end after the last answer, in ms. */
const THREADS_END_MS = 2_000;

/** Runs the server until it is told to stop. */
export async function runServer(flags: Flags, io: Io, starting: Starting): Promise<number> {
  const config = loadConfig(io.env, undefined, flags);
  const telemetry = createTelemetry({ level: config.log.level });
  starting.hangups.reportTo(telemetry.log);
  for (const warning of configWarnings(config)) {
    telemetry.log.warn('setting', { problem: formatProblem(warning) });
  }

  // What stops the start is told before the engine is loaded and the rules are compiled: both take long.
  await probeAddresses(config);
  const { activatePolicy } = await import('../../../app/activate-policy.ts');
  const running = await activatePolicy(config, telemetry.log, telemetry.metrics);
  try {
    await serveWith(running, config, telemetry, io, starting.started);
  } finally {
    await running.close();
  }
  return EXIT.ok;
}

/** What stands in for the handlers of signals until the server has its own. */
export interface Starting {
  readonly hangups: IgnoredHangups;
  /** Leaves SIGTERM and SIGINT to the server. */
  readonly started: () => void;
}

/** Listens until it is told to stop. */
async function serveWith(
  running: RunningPolicy,
  config: Config,
  telemetry: Telemetry,
  io: Io,
  started: () => void,
): Promise<void> {
  const tracker = createRequestTracker();
  const app = webhookApp(config, running, telemetry, tracker);
  const listener = await startListener({ app, config: config.server, tracker, telemetry });
  observeListener(telemetry.metrics, tracker, listener);
  const lifecycle = createLifecycle({ listener, ...config.server.drain, log: telemetry.log });
  const state = () => lifecycle.state;
  const admin = await startAdmin(config, telemetry, state, running).catch((error: unknown) => {
    // The webhook listens already and would hold the process, which nobody could probe.
    lifecycle.stop();
    throw error;
  });

  const { log } = telemetry;
  const forget = handleSignals({ lifecycle, source: process, terminal: io.isTty.stdin, log });
  started();
  lifecycle.ready();
  announce(log, listener, admin.address.port, running);
  await lifecycle.closed;
  forget();
  admin.destroy();
  // A thread that will not end must not hold up the end of the process.
  setTimeout(() => process.exit(EXIT.ok), THREADS_END_MS).unref();
  await admin.close();
}

function announce(log: Log, listener: Listener, adminPort: number, running: RunningPolicy): void {
  const { name, version, rules, inactive } = running.status;
  for (const { rule, reason } of inactive) log.info('rule inactive', { rule, problem: reason });
  if (listener.http) log.info('listening', { address: `http port ${listener.http.port}` });
  if (listener.https) log.info('listening', { address: `https port ${listener.https.port}` });
  log.info('listening', { address: `admin port ${adminPort}` });
  log.info('ready', { policy: `${name}@${version}`, rules });
}
