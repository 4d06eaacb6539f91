import { RelayError } from '../errors.ts'
import { BEAT_MS, identify, ownIdentity } from '../process/process.ts'
import { sessionTag } from '../schema/session.ts'
import type { Session } from '../schema/session.ts'
import type { Mailbox } from '../store/mailbox.ts'
import { isAlive } from './deliver.ts'
import type { Party } from './notice.ts'

/** The sessions that this process serves: it says that they live by living itself. */
export function createOwnSessions(on: { mailbox: Mailbox; now: () => number }) {
  const { mailbox } = on
  const joined = new Map<string, Session>()
  let timer: NodeJS.Timeout | undefined
  /** Names of sessions that are being noted at this moment, so that each is noted once. */
  const joining = new Map<string, Promise<void>>()

  async function note(party: Party, works: boolean): Promise<void> {
    const before = await mailbox.session(sessionTag(party.session))
    const session: Session = {
      ...party,
      process: ownIdentity(),
      client: identify(process.ppid),
      works,
      // A server that its client started anew goes on with the same session.
      started_at: before?.started_at ?? new Date(on.now()).toISOString(),
    }
    await mailbox.keepSession(session)
    joined.set(party.session, session)
    timer ??= setInterval(() => void beat(), BEAT_MS).unref()
  }

  /** Signs of life for those that cannot look at this process. A session that they took for gone is noted again. */
  async function beat(): Promise<void> {
    for (const session of joined.values()) {
      try {
        if (!(await mailbox.beatSession(session.session))) await mailbox.keepSession(session)
      } catch (error) {
        // The disk refuses now; the next sign of life is soon.
        if (!(error instanceof RelayError)) throw error
      }
    }
  }

  return {
    /** Those that have been made known. */
    joined: (): Session[] => [...joined.values()],

    beat,

    /** Makes a session of this process known; once for each, and a failure only delays it to the next call. */
    async join(party: Party, works: boolean): Promise<void> {
      if (joined.has(party.session)) return
      const running = joining.get(party.session) ?? note(party, works)
      joining.set(party.session, running)
      await running.finally(() => joining.delete(party.session))
    },

    /** Says that the sessions of this process are over, and lets others look for what they leave behind. */
    async leave(): Promise<void> {
      for (const { session, agent, process: own } of joined.values()) {
        const known = await mailbox.session(sessionTag(session))
        // A server that was started anew meanwhile speaks for the session now.
        if (known?.process.pid !== own.pid) continue
        await mailbox.removeSession(session)
        await mailbox.ring(agent)
      }
      joined.clear()
      clearInterval(timer)
      timer = undefined
    },

    /** Forgets sessions whose process is gone; what they left to hear is anybody's of their agent. */
    async clean(): Promise<void> {
      for (const session of await mailbox.sessions()) {
        if (!isAlive(session)) await mailbox.removeSession(session.session)
      }
    },
  }
}
