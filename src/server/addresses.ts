import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import type { Config } from '../config/derive.ts';
import { GatewardenError, type Problem, systemCode } from '../model/errors.ts';
import { readKeyPair } from './tls.ts';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/**
 * Tries out what the listeners will need, some seconds before they start: listens on every address
 * at once and lets go of all of them, and reads the certificate. So a port in use is told at once and
 * not after the rules are compiled. No address stays open: until the policy is in force, connections
 * are refused, and a client goes to another replica instead of waiting for this one.
 *
 * @throws GatewardenError GW_CONFIG_LISTEN with one problem per address, or GW_CONFIG_TLS.
 */
export async function probeAddresses({ server, admin }: Pick<Config, 'server' | 'admin'>) {
  const { host, port, http, tls } = server;
  const addresses: readonly Address[] = [
    ...(http === 'on' ? [{ host, port }] : []),
    ...(tls === undefined ? [] : [{ host, port: tls.port }]),
    admin,
  ];
  const probes = await Promise.all(addresses.map(probe));
  await Promise.all(probes.map(({ close }) => close?.()));
  const problems = probes.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) throw new GatewardenError(problems);
  if (tls !== undefined) readKeyPair(tls);
}

/** The problem behind a failed attempt to listen, with what mends it. */
export function listenProblem({ host, port }: Address, cause: unknown): Problem {
  const code = systemCode(cause);
  const message = `Cannot listen on "${host}:${port}": ${code}`;
  const hint = HINTS[code];
  return { code: 'GW_CONFIG_LISTEN', message, ...(hint !== undefined && { hint }) };
}

const CHECK_HOST = 'HOST and ADMIN_HOST name an address of this machine, or 0.0.0.0 or :: for all';
const HINTS: Readonly<Record<string, string>> = {
  EADDRINUSE:
    'something listens there already: stop it, or set PORT, TLS_PORT or ADMIN_PORT to a free port',
  EACCES:
    'the process lacks the right: set PORT, TLS_PORT and ADMIN_PORT above 1023, or grant CAP_NET_BIND_SERVICE',
  EADDRNOTAVAIL: CHECK_HOST,
  EAFNOSUPPORT: CHECK_HOST,
  ENOTFOUND: CHECK_HOST,
  EAI_AGAIN: CHECK_HOST,
};

interface Probe {
  readonly problem?: Problem;
  readonly close?: () => Promise<void>;
}

async function probe(address: Address): Promise<Probe> {
  // A client that is this early is turned away, or it would hold the probe open.
  const server = createServer((socket) => socket.destroy());
  try {
    const { host, port } = address;
    server.listen({ host, port });
    await once(server, 'listening');
    return { close: () => closed(server) };
  } catch (error) {
    return { problem: listenProblem(address, error) };
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
