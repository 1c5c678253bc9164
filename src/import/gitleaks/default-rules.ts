/** The shipped packs that together stand in for the default rules of gitleaks. */
export const SECRET_PACKS: readonly string[] = [
  'builtin:secrets',
  'builtin:secrets-cloud',
  'builtin:secrets-source-control',
  'builtin:secrets-chat',
  'builtin:secrets-payment',
  'builtin:secrets-models',
  'builtin:secrets-observability',
  'builtin:secrets-data',
  'builtin:secrets-services',
];

/**
 * The shipped rule that finds what a default rule of gitleaks finds, by the id there. Only needed to
 * leave rules out: the others come with the packs.
 */
export const SHIPPED_RULE: ReadonlyMap<string, string> = new Map([
  ['anthropic-api-key', 'secret.anthropic-key'],
  ['aws-access-token', 'secret.aws-access-key-id'],
  ['digitalocean-pat', 'secret.digitalocean-token'],
  ['gcp-api-key', 'secret.google-api-key'],
  ['generic-api-key', 'secret.generic-assignment'],
  ['github-fine-grained-pat', 'secret.github-fine-grained'],
  ['github-pat', 'secret.github-token'],
  ['gitlab-pat', 'secret.gitlab-token'],
  ['huggingface-access-token', 'secret.huggingface-token'],
  ['jwt', 'secret.jwt'],
  ['npm-access-token', 'secret.npm-token'],
  ['openai-api-key', 'secret.openai-key'],
  ['private-key', 'secret.private-key'],
  ['pypi-upload-token', 'secret.pypi-token'],
  ['sendgrid-api-token', 'secret.sendgrid-key'],
  ['slack-bot-token', 'secret.slack-token'],
  ['slack-webhook-url', 'secret.slack-webhook'],
  ['stripe-access-token', 'secret.stripe-key'],
  ['telegram-bot-api-token', 'secret.telegram-bot'],
]);
