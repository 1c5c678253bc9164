import type { IncomingMessage } from 'node:http';

/** How long what still comes is discarded after the answer, in ms; as long as the adapter does. */
const LINGER_MS = 500;

/**
 * Makes the connection of a request whose body is refused close gently. A socket that is closed
 * while bytes wait unread is reset by the kernel, and the reset can throw away the answer before
 * the client has read it. So when the connection is to end with this answer: say so, discard what
 * still comes for a moment, then close.
 */
export function lingerOnClose(incoming: IncomingMessage): void {
  const { socket } = incoming;
  const destroySoon = socket.destroySoon.bind(socket);
  let timer: NodeJS.Timeout | undefined;
  socket.destroySoon = () => {
    if (timer !== undefined) return;
    socket.end();
    timer = setTimeout(destroySoon, LINGER_MS);
    incoming.resume();
  };
  incoming.once('close', () => {
    socket.destroySoon = destroySoon;
    if (timer === undefined) return;
    clearTimeout(timer);
    destroySoon();
  });
}
