import type { IncomingMessage } from 'node:http';

/**
 * Makes the connection of a request whose body is refused close lingeringly. The kernel resets a
 * socket that is closed while bytes wait unread, and the reset can discard the answer before the
 * client has read it. So when the connection ends with this answer, it is half closed, what still
 * comes is discarded for a moment, and then it is closed.
 */
export function closeLingering(incoming: IncomingMessage): void {
  const { socket } = incoming;
  const destroySoon = socket.destroySoon.bind(socket);
  let timer: NodeJS.Timeout | undefined;
  socket.destroySoon = () => {
    if (timer !== undefined) return;
    socket.end();
    timer = setTimeout(destroySoon, LINGERING_CLOSE_MS);
    incoming.resume();
  };
  incoming.once('close', () => {
    socket.destroySoon = destroySoon;
    if (timer === undefined) return;
    clearTimeout(timer);
    destroySoon();
  });
}

/** How long incoming bytes are discarded after the answer, in ms; as long as @hono/node-server does. */
const LINGERING_CLOSE_MS = 500;
