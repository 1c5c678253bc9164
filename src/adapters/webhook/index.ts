export type { WireAction, WireAnswer } from './encode.ts';
export {
  createWebhookHandler,
  type WebhookCall,
  type WebhookDeps,
  type WebhookEvent,
  type WebhookHandler,
} from './handle.ts';
export { mountWebhook } from './routes.ts';
export {
  COMPAT_PROFILES,
  type Compat,
  DEFAULT_WEBHOOK_SETTINGS,
  REJECT_BODIES,
  type RejectBodyTemplate,
  type WebhookSettings,
} from './settings.ts';
// `openapi.ts` is not here on purpose: it loads zod, which costs start-up time and memory.
