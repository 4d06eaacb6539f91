import * as z from 'zod/mini'

import { REPEATABLE } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { operation } from '../operation.ts'

export const removeWebhook = operation({
  name: 'remove_webhook',
  family: 'webhooks',
  title: 'Remove a webhook',
  description:
    'Send nothing more to a webhook. Its secret and what it has not received are removed.',
  who: 'owner',
  effect: { ...REPEATABLE, destructive: true },
  http: { method: 'post', path: '/webhooks/:webhook_id/remove' },
  input: z.strictObject({ webhook_id: described(z.string(), 'Its id') }),
  output: z.strictObject({ webhook_id: z.string(), removed: z.boolean() }),
  async run({ relay }, { webhook_id }) {
    await relay.webhooks.remove(webhook_id)
    return { webhook_id, removed: true }
  },
})
