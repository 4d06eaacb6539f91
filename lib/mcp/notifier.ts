import type { Server } from '@modelcontextprotocol/sdk/server/index.js'

import type { Notification } from '../schema/notification.ts'
import type { Sender } from '../schema/task.ts'
import type { Services } from '../operations/services.ts'
import { joinSession } from '../operations/session.ts'
import { sendToChannel } from './claude-channel.ts'

/** Waiting calls and hooks learn of a notification at the same moment; the delay lets them claim it first. */
const DELAY_MS = 250

/** Notifies the sessions of one client. */
export type Notifier = {
  /** Joins the session, once the client's name is known. What is in the inbox already is not delivered. */
  begin(): Promise<void>
  /** Calls back for later notifications of the client's own agent, in place of the channel. */
  onUpdate(update: () => void): Promise<{ close: () => void }>
  close(): void
}

/**
 * Subscribes for the sessions of this process and delivers each notification once: as an update of the agent's
 * own inbox resource when the client subscribed to it, and otherwise through the channel. In a client with hooks
 * the hooks wake the session instead, because a client does not report whether it shows a channel.
 */
export function createNotifier(
  server: Server,
  on: {
    services: Promise<Services>
    self: () => Sender
    hasChannel: boolean
    warn: (line: string) => void
  },
): Notifier {
  const settled = new Map<string, number>()
  const subscribers = new Set<() => void>()
  let subscription: { close: () => void } | undefined
  let isClosed = false

  async function begin(): Promise<void> {
    try {
      const services = await on.services
      const self = on.self()
      await joinSession(services, self, on.warn)
      await skip(services, ({ at }) => at === undefined || at < startedAt())
      if (on.hasChannel) subscribe(services)
    } catch (error) {
      on.warn(`cannot watch the inbox: ${String(error)}`)
    }
  }

  function subscribe(services: Services): void {
    if (subscription !== undefined || isClosed) return
    subscription = services.inbox.subscribe({
      agents: () => agentsOf(services),
      worker: services.sessionWorker === undefined ? undefined : on.self().agent,
      delayMs: DELAY_MS,
      check: () => deliver(services),
      failed: (error) => on.warn(`reading the inbox: ${String(error)}`),
    })
  }

  /** The client's agent, and the names that its sessions hold. */
  function agentsOf({ inbox }: Services): string[] {
    return [on.self().agent, ...inbox.sessions.joined().map(({ agent }) => agent)]
  }

  async function deliver({ inbox }: Services): Promise<void> {
    if (inbox.isReading()) return
    const joined = inbox.sessions.joined()
    if (subscribers.size > 0) {
      const claimed = await inbox.claimAll(joined, { way: 'resource', settled })
      if (claimed.length > 0) for (const update of subscribers) update()
      return
    }
    const hasHooks = await Promise.all(joined.map(({ session }) => inbox.hasHooks(session)))
    const others = joined.filter((_, index) => hasHooks[index] === false)
    for (const notification of await inbox.claimAll(others, { way: 'channel', settled })) {
      sendToChannel(server, notification).catch((error: unknown) =>
        on.warn(`channel: ${String(error)}`),
      )
    }
  }

  /** Excludes notifications that the client can see already. */
  async function skip(
    services: Services,
    isOld: (notification: Notification) => boolean,
  ): Promise<void> {
    const works = services.sessionWorker !== undefined
    const { agent } = on.self()
    for (const notification of await services.inbox.available({ agent, works })) {
      if (isOld(notification)) settled.set(notification.item_id, Infinity)
    }
  }

  return {
    begin,

    async onUpdate(update) {
      const services = await on.services
      await skip(services, () => true)
      subscribers.add(update)
      subscribe(services)
      return { close: () => subscribers.delete(update) }
    },

    close() {
      isClosed = true
      subscription?.close()
    },
  }
}

/** When this process started, as the inbox writes times. */
function startedAt(): string {
  return new Date(performance.timeOrigin).toISOString()
}
