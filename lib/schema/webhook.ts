import * as z from 'zod/mini'

import { Instant, JobId, wholeNumber } from './name.ts'

/** What can happen to a job, as a webhook names it. */
export const WEBHOOK_EVENTS = [
  'job.queued',
  'job.running',
  'job.question',
  'job.needs_review',
  'job.needs_recovery',
  'job.completed',
  'job.failed',
  'job.cancelled',
  'job.expired',
] as const
export const WebhookEvent = z.enum(WEBHOOK_EVENTS)
export type WebhookEvent = z.infer<typeof WebhookEvent>

/** Where events of jobs are sent, as the owner set it up. The secret signs what is sent. */
export const Webhook = z.object({
  webhook_id: z.string(),
  url: z.string(),
  events: z.array(WebhookEvent),
  secret: z.string(),
  include_result: z.boolean(),
  /** True where the owner allowed an address of this machine or its networks. */
  allow_private: z.boolean(),
  created_at: Instant,
  created_by: z.string(),
})
export type Webhook = z.infer<typeof Webhook>

/** A webhook as it is shown: without its secret. */
export const ShownWebhook = z.omit(Webhook, { secret: true })
export type ShownWebhook = z.infer<typeof ShownWebhook>

/** How far a webhook has come, written by its deliverer. */
export const WebhookState = z.object({
  webhook_id: z.string(),
  /** Every event up to this time was delivered or given up, but for the jobs whose marks have `next_at`. */
  passed: Instant,
  delivered: wholeNumber(0),
  /** Deliveries that failed since the last success; 0 while the receiver answers. */
  failures: wholeNumber(0),
  failing_since: z.optional(Instant),
  next_at: z.optional(Instant),
  last_delivered_at: z.optional(Instant),
  last_error: z.optional(z.string()),
  /** Events that were given up. */
  dropped: wholeNumber(0),
  last_dropped: z.optional(
    z.object({ message_id: z.string(), job_id: JobId, type: z.string(), at: Instant }),
  ),
})
export type WebhookState = z.infer<typeof WebhookState>

/** How far a webhook has come with one job. `next_at`: the next event was refused, and is sent again then. */
export const WebhookMark = z.object({
  webhook_id: z.string(),
  job_id: JobId,
  version: wholeNumber(0),
  at: Instant,
  attempts: z.optional(wholeNumber(1)),
  next_at: z.optional(Instant),
})
export type WebhookMark = z.infer<typeof WebhookMark>
