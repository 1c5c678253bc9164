import { workerData } from 'node:worker_threads';
import { createCompromiseRecognizer } from '../detect/ner/compromise/recognizer.ts';
import type { EntityResult } from '../model/recognizer.ts';
import { serveJobs } from './protocol.ts';

// Entry of a worker thread that recognizes entities. The data comes from `worker-recognizer.ts`.
const { maxBytes } = workerData as { readonly maxBytes: number };
const recognizer = await createCompromiseRecognizer({ maxBytes });
const recognize = (texts: readonly string[]): EntityResult =>
  recognizer.recognizeSync?.(texts) ?? { status: 'unfinished', cause: 'failed' };

// The first calls are several times slower: they compile the tagger's patterns.
const WARM_UP =
  'Dear Ms Doe, my name is John Roe. I moved from Paris to Berlin and work for Acme Corp. ';
for (let round = 0; round < 20; round++) recognize([WARM_UP.repeat(5)]);

serveJobs(recognize);
