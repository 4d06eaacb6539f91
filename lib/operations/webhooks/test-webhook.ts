import * as z from 'zod/mini'

import { ADDS } from '../effect.ts'
import { described } from '../jobs/fields.ts'
import { operation } from '../operation.ts'

export const testWebhook = operation({
  name: 'test_webhook',
  family: 'webhooks',
  title: 'Test a webhook',
  description:
    'Send a signed message of the type "test" to a webhook now. Returns whether the receiver took it.',
  who: 'owner',
  effect: { ...ADDS, idempotent: true, openWorld: true },
  http: { method: 'post', path: '/webhooks/:webhook_id/test' },
  input: z.strictObject({ webhook_id: described(z.string(), 'Its id') }),
  output: z.strictObject({
    webhook_id: z.string(),
    ok: z.boolean(),
    reason: described(z.nullable(z.string()), 'Why it was not taken; null when it was'),
  }),
  run: async ({ relay, signal }, { webhook_id }) => ({
    webhook_id,
    ...(await relay.webhooks.test(webhook_id, signal)),
  }),
})
