const SENTENCES = [
  'Please read the following notes about our weekly planning and write a short summary of them.',
  'The team wants to move the release by two days, because the tests of the import are not done.',
  'Version 2.4.1 fixed the slow search, and 37 tickets are still open in the tracker.',
  'We agreed to keep the old table for now and to measure again on Monday at 10:30.',
  'Nobody has an answer yet to the question of who owns the nightly job.',
];

/** A benign prompt of about so many bytes, in plain English without names or numbers of people. */
export function benignPrompt(bytes: number): string {
  let text = '';
  for (let i = 0; text.length < bytes; i += 1) text += `${SENTENCES[i % SENTENCES.length]} `;
  return text.slice(0, bytes);
}

/** The same prompt with one capitalised name, so that the entity detector has to read it. */
export function promptWithName(bytes: number): string {
  return `My name is Maria Lopez and I lead the team. ${benignPrompt(bytes)}`.slice(0, bytes);
}

/** The body of a webhook call. */
export function callBody(text: string): string {
  return JSON.stringify({ body: { messages: [{ role: 'user', content: text }] } });
}
