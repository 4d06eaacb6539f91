import type { WebhookRow } from '../../schema/api-webhook.ts'
import type { WebhookStatus } from '../../webhooks/webhooks.ts'

/** A webhook for its owner, without the secret. */
export function rowOfWebhook({ webhook, state }: WebhookStatus): WebhookRow {
  const { webhook_id, url, events, include_result, allow_private, created_at, created_by } = webhook
  return {
    webhook_id,
    url,
    events,
    include_result,
    allow_private,
    created_at,
    created_by,
    state: state?.failing_since === undefined ? 'ok' : 'failing',
    delivered: state?.delivered ?? 0,
    dropped: state?.dropped ?? 0,
    failures: state?.failures ?? 0,
    failing_since: state?.failing_since ?? null,
    next_at: state?.next_at ?? null,
    last_delivered_at: state?.last_delivered_at ?? null,
    last_error: state?.last_error ?? null,
  }
}
