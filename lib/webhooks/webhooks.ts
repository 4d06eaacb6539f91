import { randomBytes } from 'node:crypto'

import { RelayError } from '../errors.ts'
import { isGone } from '../process/process.ts'
import type { Queue } from '../queue/queue.ts'
import type { ProcessIdentity } from '../schema/process.ts'
import { ShownWebhook } from '../schema/webhook.ts'
import type { Webhook, WebhookEvent, WebhookState } from '../schema/webhook.ts'
import type { Clock } from '../store/jobs.ts'
import type { Store } from '../store/store.ts'
import { createDeliverer } from './deliverer.ts'
import type { Deliverer } from './deliverer.ts'
import { DELIVERER } from './lease.ts'
import { checkUrl, post } from './post.ts'
import { deliver } from './receiver.ts'
import { newSecret } from './sign.ts'

/** Webhooks of one workspace. More would make each change of a job dear. */
const MOST = 20

/** A webhook without its secret, and how far it has come. */
export type WebhookStatus = { webhook: ShownWebhook; state: WebhookState | undefined }

/** What a new webhook is made of. */
export type NewWebhook = Pick<
  Webhook,
  'url' | 'include_result' | 'allow_private' | 'created_by'
> & {
  events: WebhookEvent[]
}

/** Where events of the jobs of one workspace are sent. */
export type Webhooks = {
  /** Adds a webhook for what happens from now on; only here is its secret returned. Throws `WEBHOOK_INVALID`. */
  add: (asked: NewWebhook) => Promise<Webhook>
  list: () => Promise<WebhookStatus[]>
  /** Throws `WEBHOOK_NOT_FOUND`. */
  remove: (id: string) => Promise<void>
  /** Sends a message of the type `test` now. Throws `WEBHOOK_NOT_FOUND`. */
  test: (id: string, signal: AbortSignal) => Promise<{ ok: boolean; reason: string | null }>
  /** The process that delivers now; undefined when none does, so that events wait. */
  deliveringProcess: () => Promise<ProcessIdentity | undefined>
  /** Makes the deliverer of this process; see `createDeliverer`. */
  deliverer: (on: {
    workspace: string
    signal: AbortSignal
    warn: (line: string) => void
  }) => Deliverer
}

/** Makes the webhooks of a workspace over its store. */
export function createWebhooks({
  registry,
  queue,
  clock,
}: {
  registry: Store['registry']
  queue: Queue
  clock: Clock
}): Webhooks {
  async function find(id: string): Promise<Webhook> {
    const webhook = await registry.get('webhook', id)
    if (webhook !== undefined) return webhook
    const message = `Cannot find webhook "${id.slice(0, 80)}": this workspace has none of that id. Run: relay webhook list`
    throw new RelayError('WEBHOOK_NOT_FOUND', message)
  }

  const deliverers = new Set<Deliverer>()

  return {
    async add(asked) {
      checkUrl(asked.url, asked.allow_private)
      if ((await registry.list('webhook')).length >= MOST) {
        const message = `Cannot add a webhook: this workspace has ${MOST}. Remove one that is no longer needed.`
        throw new RelayError('WEBHOOK_INVALID', message)
      }
      const webhook_id = `wh_${randomBytes(8).toString('hex')}`
      const created_at = new Date(clock.now()).toISOString()
      const webhook = { ...asked, webhook_id, secret: newSecret(), created_at }
      await registry.put('webhook', webhook_id, webhook)
      // Other processes look every few seconds.
      for (const deliverer of deliverers) deliverer.wake()
      return webhook
    },

    async list() {
      const [webhooks, states] = await Promise.all([
        registry.list('webhook'),
        registry.list('webhook_state'),
      ])
      return webhooks.map((webhook) => ({
        webhook: ShownWebhook.parse(webhook),
        state: states.find(({ webhook_id }) => webhook_id === webhook.webhook_id),
      }))
    },

    async remove(id) {
      await find(id)
      await registry.remove('webhook', id)
      await registry.remove('webhook_state', id)
      for (const { job_id } of await registry.list('webhook_mark', id)) {
        await registry.remove('webhook_mark', [id, job_id])
      }
    },

    async test(id, signal) {
      const webhook = await find(id)
      const nowMs = clock.now()
      const data = { webhook_id: id }
      const body = JSON.stringify({ type: 'test', timestamp: new Date(nowMs).toISOString(), data })
      const message = { id: `msg_test_${randomBytes(8).toString('hex')}`, body, nowMs }
      const outcome = await deliver(webhook, message, { post, signal })
      return outcome.kind === 'delivered'
        ? { ok: true, reason: null }
        : { ok: false, reason: outcome.reason }
    },

    async deliveringProcess() {
      const found = await registry.get('deliverer', DELIVERER)
      return found !== undefined && !isGone(found, found.silent_ms) ? found : undefined
    },

    deliverer(on) {
      const deliverer = createDeliverer({ ...on, registry, queue, clock, post })
      deliverers.add(deliverer)
      return {
        ...deliverer,
        async stop() {
          deliverers.delete(deliverer)
          await deliverer.stop()
        },
      }
    },
  }
}
