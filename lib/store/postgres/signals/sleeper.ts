import type { Sleeper, Takes } from '../../jobs.ts'
import type { Session } from './session.ts'
import { TAKES } from './takes.ts'

/** A sleeper, and what the session of its process does with it. */
export type SleeperHandle = Sleeper & {
  /** Called with each wake that this process receives. */
  woken(number: number): void
  /** The session was lost, and with it the row. */
  suspend(): void
  /** There is a new session: the worker sleeps again, after it has looked for work. */
  resume(session: Session): Promise<void>
  /** Looks at intervals, because a wake can be lost. */
  poll(): void
}

/** Numbers the sleepers of this process. */
let lastPlace = 0

/** Every time a worker falls asleep it has another number, so that a late wake wakes nothing. */
let lastNumber = 0

/** A worker sleeps while its row says what it takes. */
export function createSleeper(on: {
  agent: string
  workspaceId: number
  /** The session of the process, once it is open; undefined while it cannot be opened. */
  session: () => Promise<Session | undefined>
  listener: () => void
  passOn: () => Promise<void>
  closed: () => void
}): SleeperHandle {
  const { agent, workspaceId, listener } = on
  const place = (lastPlace += 1)
  let armed: { number: number; takes: Takes; session: Session } | undefined
  /** What the worker wants to take once there is a session. */
  let wanted: Takes | undefined
  let isClosed = false

  async function insert(takes: Takes, session: Session | undefined): Promise<boolean> {
    if (session === undefined || isClosed || armed !== undefined) return false
    const number = (lastNumber += 1)
    armed = { number, takes, session }
    try {
      await session.run(
        'fall asleep',
        `insert into @sleepers (workspace_id, agent, session, place, number, takes, armed_at)
          values ($1, $2, $3, $4, $5, $6, clock_timestamp())
          on conflict (workspace_id, agent, session, place) do update
          set number = excluded.number, takes = excluded.takes, armed_at = excluded.armed_at`,
        [workspaceId, agent, session.number, place, number, TAKES[takes]],
      )
      return true
    } catch {
      // The session is lost; the worker polls until there is another one.
      if (armed?.number === number) armed = undefined
      return false
    }
  }

  async function disarm(): Promise<boolean> {
    wanted = undefined
    const own = armed
    armed = undefined
    if (own === undefined) return false
    try {
      const removed = await own.session.run(
        'stop sleeping',
        `update @sleepers set takes = null
          where workspace_id = $1 and agent = $2 and session = $3 and place = $4 and number = $5
            and takes is not null
          returning 1`,
        [workspaceId, agent, own.session.number, place, own.number],
      )
      return removed.length > 0
    } catch {
      return false
    }
  }

  return {
    isArmed: () => armed !== undefined,
    async arm(takes) {
      if (isClosed || armed?.takes === takes) return false
      const wasArmed = armed !== undefined
      const wasWoken = wasArmed && !(await disarm())
      wanted = takes
      const session = await on.session()
      // A session that was opened just now has taken it along.
      return armed !== undefined || (await insert(takes, session)) || wasWoken
    },
    disarm,
    passOn: () => on.passOn(),
    close() {
      if (isClosed) return
      isClosed = true
      on.closed()
      void disarm()
    },
    woken(number) {
      if (armed?.number !== number) return
      armed = undefined
      wanted = undefined
      listener()
    },
    suspend() {
      armed = undefined
    },
    async resume(session) {
      if (wanted !== undefined && (await insert(wanted, session))) listener()
    },
    poll: () => listener(),
  }
}
