import type { Server } from '@modelcontextprotocol/sdk/server/index.js'

import type { Sender } from '../schema/task.ts'
import type { Services } from '../operations/services.ts'
import { joinSession } from '../operations/session.ts'
import type { Told } from '../inbox/listen.ts'
import { sendToChannel } from './channel.ts'

/** A call that waits, and a hook that holds a turn, tell first; they are told of news at the same moment. */
const PATIENCE_MS = 250

/** Tells the sessions that one client speaks for what happened to their jobs. */
export type Waker = ReturnType<typeof createWaker>

/**
 * Listens for the sessions of this process, and tells each piece of news once: through a subscription to
 * the agent's own inbox where the client made one, else through the channel. Clients with hooks are woken
 * by those alone, because nobody says whether a channel is heard.
 */
export function createWaker(
  server: Server,
  on: {
    services: Promise<Services>
    self: () => Sender
    hasChannel: boolean
    warn: (line: string) => void
  },
) {
  const passed = new Set<string>()
  const subscribers = new Set<() => void>()
  let listening: { ring: () => void; close: () => void } | undefined
  let isClosed = false

  /** Once the client's name is known: its session joins, and what was there before it counts as told. */
  async function begin(): Promise<void> {
    try {
      const services = await on.services
      const self = on.self()
      await joinSession(services, self, on.warn)
      await passOver(services, ({ at }) => at === undefined || at < startedAt())
      if (on.hasChannel) await listen(services)
    } catch (error) {
      on.warn(`cannot listen for news: ${String(error)}`)
    }
  }

  async function listen(services: Services): Promise<void> {
    if (listening !== undefined || isClosed) return
    listening = services.inbox.listen({
      agent: on.self().agent,
      works: services.hands !== undefined,
      patienceMs: PATIENCE_MS,
      look: () => look(services),
      failed: (error) => on.warn(`looking for news: ${String(error)}`),
    })
  }

  async function look({ inbox }: Services): Promise<void> {
    if (inbox.isAsked()) return
    const joined = inbox.sessions.joined()
    if (subscribers.size > 0) {
      const told = await inbox.takeDue(joined, { way: 'resource', passed })
      if (told.length > 0) for (const tell of subscribers) tell()
      return
    }
    const hooked = await Promise.all(joined.map(({ session }) => inbox.hasHooks(session)))
    const unhooked = joined.filter((_, index) => hooked[index] === false)
    for (const told of await inbox.takeDue(unhooked, { way: 'channel', passed })) send(told)
  }

  function send({ notice }: Told): void {
    sendToChannel(server, notice).catch((error: unknown) => on.warn(`channel: ${String(error)}`))
  }

  /** What the client has not to be told, because it can be seen already. */
  async function passOver(
    services: Services,
    isOld: (notice: Told['notice']) => boolean,
  ): Promise<void> {
    const works = services.hands !== undefined
    const { agent } = on.self()
    for (const notice of await services.inbox.known({ agent, works })) {
      if (isOld(notice)) passed.add(notice.item_id)
    }
  }

  return {
    begin,

    /** Calls back for news of the client's own agent from now on, in place of the channel. */
    async listenTo(tell: () => void): Promise<{ close: () => void }> {
      const services = await on.services
      await passOver(services, () => true)
      subscribers.add(tell)
      await listen(services)
      return { close: () => subscribers.delete(tell) }
    },

    close(): void {
      isClosed = true
      listening?.close()
    },
  }
}

/** When this process started, as the inbox writes times. */
function startedAt(): string {
  return new Date(performance.timeOrigin).toISOString()
}
