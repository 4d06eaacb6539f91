import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { AddedWebhook } from '../../schema/api-webhook.ts'
import { WEBHOOK_EVENTS, WebhookEvent } from '../../schema/webhook.ts'
import { didYouMean } from '../../text/nearest.ts'
import { ADDS } from '../effect.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { personOf } from '../people/person.ts'
import { rowOfWebhook } from './row.ts'

/** What a webhook is sent unless the owner chooses: whatever a person or the sender waits for. */
const USUAL: WebhookEvent[] = WEBHOOK_EVENTS.filter(
  (event) => event !== 'job.queued' && event !== 'job.running',
)

export const addWebhook = operation({
  name: 'add_webhook',
  family: 'webhooks',
  title: 'Add a webhook',
  description:
    'Send events of the jobs of this workspace to an address, signed. Returns the secret that signs them, which is shown only now.',
  who: 'owner',
  effect: { ...ADDS, openWorld: true },
  http: { method: 'post', path: '/webhooks', needsWorkspace: true },
  input: z.strictObject({
    url: described(z.string().check(z.maxLength(2000)), 'An https address that takes POST'),
    events: optional(
      z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
      `Which events: ${WEBHOOK_EVENTS.join(', ')}; default all but job.queued and job.running`,
    ),
    include_result: optional(z.boolean(), 'Send results of jobs too; default false'),
    allow_private: optional(
      z.boolean(),
      'Allow an address of this machine or its networks, and http; default false',
    ),
  }),
  output: AddedWebhook,
  async run({ relay, caller }, { url, events, include_result = false, allow_private = false }) {
    const webhook = await relay.webhooks.add({
      url,
      events: events?.map(readEvent) ?? USUAL,
      include_result,
      allow_private,
      created_by: personOf(caller).name,
    })
    const { webhook_id, secret } = webhook
    return { webhook_id, secret, webhook: rowOfWebhook({ webhook, state: undefined }) }
  },
})

/** An event as it is typed; `job.` may be left out. */
function readEvent(typed: string): WebhookEvent {
  const whole = typed.startsWith('job.') ? typed : `job.${typed}`
  const parsed = WebhookEvent.safeParse(whole)
  if (parsed.success) return parsed.data
  const meant = didYouMean([whole], WEBHOOK_EVENTS)
  const message = `Cannot add a webhook: "${typed.slice(0, 80)}" is no event.${meant} The events are ${WEBHOOK_EVENTS.join(', ')}.`
  throw new RelayError('WEBHOOK_INVALID', message)
}
