import { RelayError } from '../errors.ts'
import type { Sender } from '../schema/task.ts'
import { sessionTag } from '../schema/session.ts'
import { isAlive } from './deliveries.ts'
import { lastHolder } from './name-holder.ts'
import type { Holder, NameStore } from './name-holder.ts'
import type { OwnSessions } from './own-sessions.ts'

/** Names that one session may hold. Each is a line of its document, and an inbox that it watches. */
const MOST_NAMES = 32

/**
 * The names under which sessions send and receive beside the name of their own agent. One living session holds a name;
 * when it ends, the name is free. Sessions of the agent of that name share it.
 *
 * Each name has a log of the sessions that took it, and the last line names the holder. A session appends a line only
 * while no other living session holds the name, so of several processes that take a name at once exactly one succeeds.
 */
export type Names = {
  /**
   * Makes a name usable by a session of this process. Throws `AGENT_HELD` when another living session uses it; that
   * session keeps it.
   */
  take(self: Sender, name: string): Promise<void>
  /** True when a living session has the name, as that of its agent or beside it. */
  isHeld(name: string): Promise<boolean>
  /** Every name that a living session uses: that of its agent, and those that it registered. */
  inUse(): Promise<string[]>
  /** True when the session holds the name. */
  holds(self: Sender, name: string): Promise<boolean>
  /** Throws `AGENT_HELD` when a living session of another agent holds the name of this session's own agent. */
  checkOwn(self: Sender): Promise<void>
}

export function createNames(on: { store: NameStore; sessions: OwnSessions }): Names {
  const { registry, logs } = on.store

  /** A living session that must keep the name, whatever this one wants. */
  async function rivalOf({ agent, session }: Sender, name: string, holder: Holder | undefined) {
    if (holder !== undefined && holder.session !== session && holder.agent !== name) {
      const record = await registry.get('session', sessionTag(holder.session))
      if (isAlive(record)) return record
    }
    if (agent === name) return undefined
    const sessions = await registry.list('session')
    return sessions.find((each) => each.agent === name && each.session !== session && isAlive(each))
  }

  return {
    async take(self, name) {
      const { agent, session } = self
      for (;;) {
        const holder = await lastHolder(logs, name)
        const rival = await rivalOf(self, name, holder)
        if (rival !== undefined) throw heldBy(rival.agent, name)
        if (session === undefined || holder?.session === session) break
        checkCount(on.sessions, self, name)
        const version = (holder?.version ?? 0) + 1
        if ((await logs.append(['names', name], version, { session, agent })) !== undefined) break
      }
      if (session !== undefined && agent !== name) await on.sessions.addName(session, name)
    },

    async isHeld(name) {
      const none = { agent: '', session: undefined }
      return (await rivalOf(none, name, await lastHolder(logs, name))) !== undefined
    },

    async inUse() {
      const living = (await registry.list('session')).filter(isAlive)
      return [...living.map(({ agent }) => agent), ...living.flatMap(({ names = [] }) => names)]
    },

    async holds({ session }, name) {
      return session !== undefined && (await lastHolder(logs, name))?.session === session
    },

    async checkOwn(self) {
      const holder = await lastHolder(logs, self.agent)
      if (holder === undefined || holder.session === self.session) return
      const rival = await rivalOf(self, self.agent, holder)
      if (rival !== undefined) throw heldBy(rival.agent, self.agent)
    },
  }
}

function checkCount(sessions: OwnSessions, { session }: Sender, name: string): void {
  const held = sessions.joined().filter((each) => each.session === session)
  if (held.length <= MOST_NAMES) return
  const message = `Cannot register agent "${name}": this session already has ${MOST_NAMES} names.`
  throw new RelayError('INPUT_INVALID', message, { details: { field: 'agent_id' } })
}

function heldBy(agent: string, name: string): RelayError {
  const who = agent === name ? 'a session of that agent' : `a session of "${agent}"`
  const message = `Cannot use the agent name "${name}": ${who} uses it now. Choose another name, or try again when that session has ended.`
  return new RelayError('AGENT_HELD', message, { details: { agent: name } })
}
