export { contentText, roleOf } from '../../chat/message.ts';
export type { WireAnswer } from './encode.ts';
export {
  createWebhookHandler,
  type WebhookCall,
  type WebhookDeps,
  type WebhookHandler,
} from './handle.ts';
export { mountWebhook } from './routes.ts';
export {
  type Compat,
  DEFAULT_WEBHOOK_SETTINGS,
  type RejectBodyTemplate,
  type WebhookSettings,
} from './settings.ts';

/**
 * The OpenAPI document of the webhook for a product version. Loads zod when it is called, and not
 * before: no call to the webhook needs it, and it costs start-up time and memory.
 */
export async function loadWebhookOpenApi(version: string): Promise<object> {
  const { webhookOpenApi } = await import('./openapi/document.ts');
  return webhookOpenApi(version);
}
