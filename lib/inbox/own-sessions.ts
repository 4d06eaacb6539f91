import { RelayError } from '../errors.ts'
import { BEAT_MS, hostName, identify, ownIdentity } from '../process/process.ts'
import { isThisProcess } from '../queue/turns.ts'
import { sessionTag } from '../schema/session.ts'
import type { Session } from '../schema/session.ts'
import { isAlive } from './deliveries.ts'
import { lastHolder } from './name-holder.ts'
import type { NameStore } from './name-holder.ts'
import type { InboxStore } from './notifications.ts'
import { subscriptionsOf } from './subscription.ts'
import type { Subscription } from './subscription.ts'

/** A session as its process joins it. `talks`: it has the tools of messages, so it waits for them when it is idle. */
export type Joining = Subscription & {
  talks?: boolean | undefined
  /** Actions whose calls it takes. */
  takes?: string[] | undefined
}

/** Actions that one session is notified of. It can take the calls of others too. */
const MOST_ACTIONS = 32

/** The sessions that this process serves. They are alive as long as it runs. */
export type OwnSessions = {
  /** One subscription for the agent of each session, and one for each name that it holds. */
  joined(): Subscription[]
  /** Registers a session of this process, once. After a failure the next call tries again. */
  join(joining: Joining): Promise<void>
  /** Adds a name under which a session of this process receives notifications; see `Names`. */
  addName(session: string, name: string): Promise<void>
  /** Notifies a session of this process of the calls of one more action. */
  addAction(session: string, action: string): Promise<void>
  /** Removes the sessions of this process, and lets other sessions check for what they leave behind. */
  leave(): Promise<void>
  /** Sends one heartbeat for each session. A timer does this every `BEAT_MS`. */
  beat(): Promise<void>
  /** Removes the sessions of every agent whose process has exited. */
  removeDead(): Promise<void>
}

export function createOwnSessions(on: {
  store: Pick<InboxStore, 'mailbox'> & NameStore
  now: () => number
}): OwnSessions {
  const { mailbox, registry, logs } = on.store
  const joined = new Map<string, Session>()
  const joining = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | undefined

  /** The names that a session still holds: while it was silent, another may have taken some. */
  async function namesOf(session: Session | undefined): Promise<{ names?: string[] }> {
    const names: string[] = []
    for (const name of session?.names ?? []) {
      if ((await lastHolder(logs, name))?.session === session?.session) names.push(name)
    }
    return names.length === 0 ? {} : { names }
  }

  /** For those who ask when an agent was last seen. */
  async function noteLeft(name: string): Promise<void> {
    const last_seen = new Date(on.now()).toISOString()
    await registry.change('agent', name, (known) => known && { ...known, last_seen })
  }

  async function register({
    agent,
    session: id,
    works,
    talks,
    takes = [],
  }: Joining): Promise<void> {
    const tag = sessionTag(id)
    const before = await registry.get('session', tag)
    const session: Session = {
      session: id,
      agent,
      process: ownIdentity(),
      client: identify(process.ppid),
      host_name: hostName(),
      works,
      ...(talks === true ? { talks } : {}),
      // A server that its client restarted continues the same session.
      ...(await namesOf(before)),
      ...(takes.length === 0 ? {} : { takes: takes.slice(0, MOST_ACTIONS) }),
      started_at: before?.started_at ?? new Date(on.now()).toISOString(),
    }
    await registry.put('session', tag, session)
    joined.set(id, session)
    timer ??= setInterval(() => void beat(), BEAT_MS).unref()
  }

  /** Registers again a session that another process has removed because it missed its heartbeats. */
  async function beat(): Promise<void> {
    for (const session of joined.values()) {
      const tag = sessionTag(session.session)
      try {
        if (await registry.beat('session', tag)) continue
        const { names: _names, ...rest } = session
        const again = { ...rest, ...(await namesOf(session)) }
        joined.set(session.session, again)
        await registry.put('session', tag, again)
      } catch (error) {
        // The disk may accept the next heartbeat.
        if (!(error instanceof RelayError)) throw error
      }
    }
  }

  return {
    joined: () => [...joined.values()].flatMap(subscriptionsOf),
    beat,

    async join(subscription) {
      const { session } = subscription
      if (joined.has(session)) return
      const running = joining.get(session) ?? register(subscription)
      joining.set(session, running)
      await running.finally(() => joining.delete(session))
    },

    async addName(id, name) {
      const known = joined.get(id)
      if (known === undefined || known.names?.includes(name) === true) return
      const session = { ...known, names: [...(known.names ?? []), name] }
      await registry.put('session', sessionTag(id), session)
      joined.set(id, session)
    },

    async addAction(id, action) {
      const known = joined.get(id)
      const { takes = [] } = known ?? {}
      if (known === undefined || takes.includes(action) || takes.length === MOST_ACTIONS) return
      const session = { ...known, takes: [...takes, action] }
      await registry.put('session', sessionTag(id), session)
      joined.set(id, session)
    },

    async leave() {
      for (const { session, agent, names = [] } of joined.values()) {
        const tag = sessionTag(session)
        const known = await registry.get('session', tag)
        // A server that was restarted in the meantime serves the session now.
        if (known === undefined || !isThisProcess(known.process)) continue
        await registry.remove('session', tag)
        for (const name of [agent, ...names]) await noteLeft(name)
        await mailbox.signal(agent)
      }
      joined.clear()
      clearInterval(timer)
      timer = undefined
    },

    async removeDead() {
      for (const session of await registry.list('session')) {
        if (!isAlive(session)) await registry.remove('session', sessionTag(session.session))
      }
    },
  }
}
