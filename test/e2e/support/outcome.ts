import { type Outcome, outcomeOf as outcomeOfBytes } from '../../simulator/client.ts';

/** What a rejection adds for a user to quote; its id differs in every call. */
const REFERENCE = / \(reference gw_[\w-]+\)$/;

/** What the simulated client makes of an answer, without the reference that ends each rejection. */
export function outcomeOf(...args: Parameters<typeof outcomeOfBytes>): Outcome {
  const outcome = outcomeOfBytes(...args);
  switch (outcome.kind) {
    case 'rejected':
      return { ...outcome, body: withoutReference(outcome.body) };
    case 'masked':
      // Older clients show the text of a rejected answer as a notice in its place.
      return {
        ...outcome,
        messages: outcome.messages.map((message) => ({
          ...message,
          content: withoutReference(message.content),
        })),
      };
    default:
      return outcome;
  }
}

const withoutReference = (text: string): string => text.replace(REFERENCE, '');
