import type { DeliveryLine, Receipt, Way } from '../schema/delivery.ts'
import type { Delivery } from '../schema/delivery.ts'
import type { StoredNotification } from '../schema/notification.ts'
import { messageSubject } from '../schema/subject.ts'
import type { Sender } from '../schema/task.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Deliveries } from './deliveries.ts'

/** What became of a message for one agent that was notified of it. */
export type Reader = {
  agent: string
  state: Delivery['state']
  offered: Receipt[]
  seen: Receipt | null
  done: Receipt | null
  expired: string | null
}

/**
 * What agents did with the messages that they were notified of. Only a call of the agent itself records a step, after
 * the reply that holds the message was written.
 */
export type MessageReceipts = {
  /** Records that a reply to this agent held these messages, and removes their items from its inbox. */
  read(self: Sender, messageIds: string[], way: Way): Promise<void>
  /** Records that the agent acknowledged these messages, and removes their items. */
  done(self: Sender, messageIds: string[], way: Way): Promise<void>
  /** Removes the notification of unread messages in a channel. The caller then looks for posts that came meanwhile. */
  readChannel(self: Sender, channel: string, way: Way): Promise<void>
  /** True when its recipient has read this, has acknowledged it, or did not in time. */
  isOver(
    notice: Pick<StoredNotification, 'subject' | 'kind' | 'version' | 'recipient'>,
  ): Promise<boolean>
  /** The agents that were notified of a message, of those named. */
  readers(messageId: string, agents: string[]): Promise<Reader[]>
  /**
   * Withdraws what was not seen before it expired, and notifies each sender once. Safe to repeat after a crash at any
   * point: the item is removed last.
   */
  bounce(now: number): Promise<void>
}

export function createMessageReceipts(on: {
  mailbox: Mailbox
  deliveries: Deliveries
}): MessageReceipts {
  const { mailbox, deliveries } = on
  /** Items whose time has passed and that were seen: they stay until they are acknowledged. */
  const seen = new Set<string>()

  async function record(
    step: 'seen' | 'done',
    { agent, session = '' }: Sender,
    { items, way }: { items: StoredNotification[]; way: Way },
  ): Promise<void> {
    for (const item of items) await deliveries.addReceipt(item, { step, way, session })
    await mailbox.dismiss(
      agent,
      items.map(({ item_id }) => item_id),
    )
  }

  async function itemsAbout(agent: string, ids: string[]): Promise<StoredNotification[]> {
    if (ids.length === 0) return []
    const named = new Set(ids)
    const isNamed = ({ subject }: StoredNotification) =>
      subject.kind === 'message' && named.has(subject.id)
    return (await mailbox.notifications(agent)).filter(isNamed)
  }

  async function bounceOne(item: StoredNotification): Promise<void> {
    const expired = await deliveries.expire(item)
    if (expired === 'seen') {
      seen.add(keyOf(item))
      return
    }
    const { subject, sender, expires_at: at = item.at } = item
    if (expired === 'first' && sender !== undefined) {
      const bounced = { subject, kind: 'bounced', version: 1, recipient: sender, at } as const
      const event = { subject, event: '1-bounced', recipient: sender }
      if (!(await deliveries.isOver(event))) await mailbox.notify([bounced])
    }
    await mailbox.dismiss(item.recipient, [item.item_id])
  }

  return {
    async read(self, messageIds, way) {
      const items = await itemsAbout(self.agent, messageIds)
      await record('seen', self, { items: items.filter(({ kind }) => kind !== 'unread'), way })
    },

    async done(self, messageIds, way) {
      const items = await itemsAbout(self.agent, messageIds)
      await record('done', self, { items, way })
      const { agent, session = '' } = self
      for (const id of messageIds) {
        const subject = messageSubject(id)
        const { lines } = await mailbox.deliveries(subject)
        for (const event of new Set(eventsOf(lines, agent))) {
          const about = { subject, event, recipient: agent }
          await deliveries.addReceipt(about, { step: 'done', way, session })
        }
      }
    },

    async readChannel(self, channel, way) {
      const items = (await itemsAbout(self.agent, [channel])).filter(
        ({ kind }) => kind === 'unread',
      )
      await record('done', self, { items, way })
    },

    isOver({ subject, kind, version, recipient }) {
      return deliveries.isOver({ subject, recipient, event: `${version}-${kind}` })
    },

    async readers(messageId, agents) {
      const subject = messageSubject(messageId)
      const delivered = await deliveries.of(subject)
      const found: Reader[] = []
      for (const agent of agents) {
        const own = delivered.filter(({ recipient, event }) => {
          return recipient === agent && !event.endsWith('-bounced')
        })
        const isQueued = own.length === 0 && (await itemsAbout(agent, [messageId])).length > 0
        if (own.length > 0 || isQueued) found.push(readerOf(agent, own))
      }
      return found
    },

    async bounce(now) {
      for (const item of await mailbox.expired(now)) {
        if (!seen.has(keyOf(item))) await bounceOne(item)
      }
    },
  }
}

function keyOf({ recipient, item_id }: StoredNotification): string {
  return `${recipient} ${item_id}`
}

function eventsOf(lines: DeliveryLine[], agent: string): string[] {
  return lines.flatMap(({ event, recipient }) => {
    return event === undefined || recipient !== agent ? [] : event
  })
}

const ORDER = ['queued', 'offered', 'expired', 'seen', 'done'] as const

/** An agent that was notified of a message twice, such as after an edit, read it once. */
function readerOf(agent: string, all: Delivery[]): Reader {
  const rank = ({ state }: Delivery) => ORDER.indexOf(state)
  const furthest = all.toSorted((a, b) => rank(b) - rank(a))[0]
  return {
    agent,
    state: furthest?.state ?? 'queued',
    offered: all.flatMap(({ offered }) => offered),
    seen: furthest?.seen ?? null,
    done: furthest?.done ?? null,
    expired: furthest?.expired ?? null,
  }
}
