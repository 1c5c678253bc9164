import { z } from 'zod';
import { REJECT_STATUSES } from '../../../model/reject-statuses.ts';
import { filled, wireReason } from '../words.ts';

/** The wire answer of a rejection. */
export const rejectSchema = z
  .strictObject({
    status: z
      .literal(REJECT_STATUSES)
      .describe(
        'HTTP status that the client sees: 400-417, 421-424, 426, 428, 429, 431, 500-508, 510 or 511. Older gateways turn others (418, 425, 451) into 200.',
      )
      .default(403),
    body: filled('What the end user reads. Default: the message of the rule.').exactOptional(),
    reason: wireReason(
      'The reason sent to the gateway for its log. Default: generated from the decision.',
    ).exactOptional(),
  })
  .describe('The wire answer of a rejection.');
