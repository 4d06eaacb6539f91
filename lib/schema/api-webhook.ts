import * as z from 'zod/mini'

import { Instant, wholeNumber } from './name.ts'
import { WebhookEvent } from './webhook.ts'

/** A webhook, and whether its receiver answers. */
export const WebhookRow = z.object({
  webhook_id: z.string(),
  url: z.string(),
  events: z.array(WebhookEvent),
  include_result: z.boolean(),
  allow_private: z.boolean(),
  created_at: Instant,
  created_by: z.string(),
  state: z
    .enum(['ok', 'failing'])
    .check(z.describe('`failing` from a delivery that failed until one succeeds.')),
  delivered: wholeNumber(0),
  dropped: wholeNumber(0).check(z.describe('Events that were given up after three days.')),
  failures: wholeNumber(0).check(z.describe('Deliveries that failed since the last success.')),
  failing_since: z.nullable(Instant),
  next_at: z.nullable(Instant).check(z.describe('When the next try is.')),
  last_delivered_at: z.nullable(Instant),
  last_error: z.nullable(z.string()),
})
export type WebhookRow = z.infer<typeof WebhookRow>

/** The webhooks of a workspace. */
export const WebhookList = z.object({ webhooks: z.array(WebhookRow) })
export type WebhookList = z.infer<typeof WebhookList>

/** A new webhook, and the secret that signs its messages. */
export const AddedWebhook = z.object({
  webhook_id: z.string(),
  webhook: WebhookRow,
  secret: z.string().check(z.describe('Shown only in this response.')),
})
export type AddedWebhook = z.infer<typeof AddedWebhook>
