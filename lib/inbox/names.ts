import { RelayError } from '../errors.ts'
import type { Session } from '../schema/session.ts'
import type { Sender } from '../schema/task.ts'
import { isAlive } from './deliveries.ts'
import type { OwnSessions } from './own-sessions.ts'
import type { InboxStore } from './notifications.ts'

/**
 * The names under which sessions send and receive beside the name of their own agent. One living session holds a name;
 * when it ends, the name is free.
 */
export type Names = {
  /**
   * Makes a name usable by a session of this process. Throws `AGENT_HELD` when another session holds it, or is one of the
   * agent of that name; that session keeps it.
   */
  take(self: Sender, name: string): Promise<void>
  /** True when a living session has the name, as that of its agent or beside it. */
  isHeld(name: string): Promise<boolean>
  /** Every name that a living session uses: that of its agent, and those that it registered. */
  inUse(): Promise<string[]>
  /** True when the session holds the name. */
  holds(self: Sender, name: string): Promise<boolean>
}

export function createNames(on: {
  store: Pick<InboxStore, 'registry'>
  sessions: OwnSessions
}): Names {
  const { registry } = on.store

  async function holderOf(name: string): Promise<Session | undefined> {
    const sessions = await registry.list('session')
    return sessions.find((each) => isAlive(each) && isCalled(each, name))
  }

  return {
    async take({ agent, session }, name) {
      const others = (await registry.list('session')).filter(
        (each) => isAlive(each) && each.session !== session && isCalled(each, name),
      )
      // Several sessions of one agent share its name and its inbox.
      const holder = others.find((each) => each.agent !== agent || agent !== name)
      if (holder !== undefined) throw heldBy(holder, name)
      if (session !== undefined && agent !== name) await on.sessions.addName(session, name)
    },

    isHeld: async (name) => (await holderOf(name)) !== undefined,
    async inUse() {
      const living = (await registry.list('session')).filter(isAlive)
      return [...living.map(({ agent }) => agent), ...living.flatMap(({ names = [] }) => names)]
    },

    async holds({ session }, name) {
      return session !== undefined && (await holderOf(name))?.session === session
    },
  }
}

function isCalled({ agent, names = [] }: Session, name: string): boolean {
  return agent === name || names.includes(name)
}

function heldBy({ agent, names = [] }: Session, name: string): RelayError {
  const who = names.includes(name) ? `a session of "${agent}"` : 'a session of that agent'
  const message = `Cannot register agent "${name}": ${who} uses this name now. Choose another name, or try again when that session has ended.`
  return new RelayError('AGENT_HELD', message, { details: { agent: name } })
}
