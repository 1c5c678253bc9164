import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { PoolConfig } from '../config/derive.ts';
import { GatewardenError } from '../model/errors.ts';
import { listenProblem } from './addresses.ts';
import { declaredLength } from './body.ts';
import { type ConnectionReaper, createConnectionReaper } from './connections/connection-reaper.ts';
import type { RequestTracker } from './connections/requests.ts';
import {
  answerClientError,
  clientErrorStatus,
  failureAnswer,
  malformedAnswer,
} from './error-answer.ts';
import type { KeyPair } from './tls.ts';

/** The part of a Hono app that a server needs. */
export interface Fetcher {
  fetch(request: Request, env: object): Response | Promise<Response>;
}

/** What a server serves, where and within which limits. */
export interface HttpServerOptions {
  readonly app: Fetcher;
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly pool: PoolConfig;
  readonly tracker: RequestTracker;
  /** A client that waits for "100 Continue" is not asked to send a body larger than this. */
  readonly maxBodyBytes: number;
  /** Present: HTTPS. */
  readonly keyPair?: KeyPair;
  /** A request was malformed, or its headers came too late; told with the status answered. */
  readonly onMalformed?: (httpStatus: number) => void;
}

/** One listening HTTP/1.1 server. */
export interface HttpServer {
  readonly address: AddressInfo;
  /** Open connections. */
  readonly connections: number;
  /** Connections closed without an answer because there were too many. */
  readonly dropped: number;
  /** Takes a new certificate for new connections. */
  setKeyPair(pair: KeyPair): void;
  /** Closes connections that serve no request. */
  closeIdle(): void;
  /** Accepts no more connections; settles when the last one is closed. */
  close(): Promise<void>;
  /** Cuts all connections. */
  destroy(): void;
}

/**
 * Four times Node's default. The gateway forwards headers of its clients where it is told to, and a
 * call refused for them would be a failed guard.
 */
const MAX_HEADER_BYTES = 65_536;

interface NodeServer {
  readonly server: Server;
  setKeyPair(pair: KeyPair): void;
}

function createNodeServer(pool: PoolConfig, keyPair: KeyPair | undefined): NodeServer {
  const options = {
    keepAliveTimeout: pool.keepAliveTimeoutMs,
    headersTimeout: pool.headersTimeoutMs,
    requestTimeout: pool.requestTimeoutMs,
    connectionsCheckingInterval: pool.connectionsCheckingIntervalMs,
    maxHeaderSize: MAX_HEADER_BYTES,
    // The adapter server asks for it as well, and its refusal gets a typed answer.
    requireHostHeader: false,
  };
  if (keyPair === undefined) return { server: createServer(options), setKeyPair: () => {} };
  const handshakeTimeout = pool.headersDeadlineMs;
  const server = createTlsServer({ ...options, ...keyPair, handshakeTimeout });
  return { server, setKeyPair: (pair) => server.setSecureContext(pair) };
}

function serveRequests(server: Server, reaper: ConnectionReaper, options: HttpServerOptions): void {
  const { app, tracker, maxBodyBytes, onMalformed } = options;
  const listener = getRequestListener((request, env) => app.fetch(request, env), {
    // An app answers its own failures; this is for requests that never became one, and for bugs.
    errorHandler(error) {
      if (!(error instanceof RequestError)) return failureAnswer();
      onMalformed?.(400);
      return malformedAnswer();
    },
  });
  function serve(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { socket } = incoming;
    reaper.begin(socket);
    tracker.begin(incoming, outgoing, () => reaper.end(socket));
    void listener(incoming, outgoing);
  }
  server.on('request', serve);
  server.on('checkContinue', (incoming, outgoing) => {
    if (declaredLength(incoming) <= maxBodyBytes) outgoing.writeContinue();
    serve(incoming, outgoing);
  });
}

function watchConnections(
  server: Server,
  reaper: ConnectionReaper,
  options: HttpServerOptions,
): void {
  const { keyPair, tracker, onMalformed } = options;
  server.on(keyPair === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
    reaper.watch(socket);
    socket.once('close', () => tracker.abandon(socket));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // While a request is in progress an answer may have begun: nothing may be written into it.
    if (!socket.writable || error.code === 'ECONNRESET' || reaper.isBusy(socket)) {
      socket.destroy();
      return;
    }
    onMalformed?.(clientErrorStatus(error.code));
    answerClientError(error.code, socket);
  });
}

function listen(server: Server, options: HttpServerOptions): Promise<AddressInfo> {
  const { host, port, pool } = options;
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      reject(new GatewardenError([listenProblem({ host, port }, cause)], { cause }));
    });
    server.listen({ host, port, backlog: pool.backlog }, () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
    });
  });
}

/**
 * Starts one HTTP/1.1 server with the settings of the connection pool.
 * @throws GatewardenError GW_CONFIG_LISTEN when the address is in use or not ours.
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { pool, keyPair } = options;
  const { server, setKeyPair } = createNodeServer(pool, keyPair);
  const reaper = createConnectionReaper(pool.headersDeadlineMs);
  let dropped = 0;
  // Node drops the headers behind the 2,000th without a word, and ours may be among them.
  server.maxHeadersCount = 0;
  if (pool.maxConnections > 0) server.maxConnections = pool.maxConnections;
  server.on('drop', () => {
    dropped++;
  });
  serveRequests(server, reaper, options);
  watchConnections(server, reaper, options);
  server.once('close', reaper.stop);
  const address = await listen(server, options).catch((error: unknown) => {
    reaper.stop();
    throw error;
  });
  return {
    address,
    get connections() {
      return reaper.size;
    },
    get dropped() {
      return dropped;
    },
    setKeyPair,
    closeIdle: reaper.closeIdle,
    close: () => new Promise((resolve) => server.close(() => resolve())),
    destroy: () => server.closeAllConnections(),
  };
}
