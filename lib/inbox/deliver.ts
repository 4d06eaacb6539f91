import { isGone, liveness } from '../process/process.ts'
import type { Delivery, DeliveryLine, Way } from '../schema/delivery.ts'
import type { Session } from '../schema/session.ts'
import { sessionTag } from '../schema/session.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Notice, Party } from './notice.ts'
import { ownerOf, standing } from './standing.ts'
import type { Alive, Standing } from './standing.ts'

/** Tries of a line that others are always quicker than; more never compete for one job. */
const MAX_TRIES = 50

type Line = Omit<DeliveryLine, 'version' | 'at'>

/**
 * Who is told what, once. Every delivery is a line of the job's delivery log, appended only when nobody
 * else appended meanwhile, so of any number of processes and ways that would tell a session the same
 * news, or of sessions that would take over those of a dead one, exactly one may.
 */
export type Deliveries = ReturnType<typeof createDeliveries>

export function createDeliveries(on: { mailbox: Mailbox; now: () => number }) {
  const { mailbox } = on

  /** Reads, decides, appends; again when somebody was quicker. True when the line stands. */
  async function append(
    jobId: string,
    decide: (lines: DeliveryLine[]) => Promise<Line | undefined> | Line | undefined,
  ): Promise<boolean> {
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const log = await mailbox.deliveries(jobId)
      const line = await decide(log.lines)
      if (line === undefined) return false
      const at = new Date(on.now()).toISOString()
      if (await mailbox.appendDelivery(jobId, log.version + 1, { ...line, at })) return true
    }
    return false
  }

  async function standingOf(
    lines: DeliveryLine[],
    notice: Notice,
    session: string,
  ): Promise<Standing> {
    const alive = await aliveAmong(mailbox, lines, notice)
    return standing(lines, notice, { session, alive })
  }

  return {
    /** Where a piece of news stands for a session; nothing is changed by looking. */
    async standing(notice: Notice, session: string): Promise<Standing> {
      return standingOf((await mailbox.deliveries(notice.job_id)).lines, notice, session)
    },

    /** Takes the right to tell a session a piece of news by one way; false when it must not be told. */
    async offer(notice: Notice, party: Party, way: Way): Promise<boolean> {
      const { session } = party
      const isOffered = await append(notice.job_id, async (lines) => {
        const now = await standingOf(lines, notice, session)
        return now === 'due' ? { step: 'offered', way, session, news: notice.news } : undefined
      })
      if (isOffered && notice.isLast) await mailbox.unexpect(session, notice.job_id)
      return isOffered
    },

    /** Notes that the agent of a session has looked at news, or has dealt with them. */
    async receipt(
      notice: Pick<Notice, 'job_id' | 'news'>,
      receipt: { step: 'seen' | 'done'; way: Way; session: string },
    ): Promise<void> {
      await append(notice.job_id, (lines) => {
        const known = lines.filter((line) => line.news === notice.news)
        const isKnown = known.some(({ step }) => step === receipt.step || step === 'done')
        return isKnown ? undefined : { ...receipt, news: notice.news }
      })
    },

    /** A call of this process waits for a job: what it returns is not told another way as well. */
    async await(jobId: string, wait: Pick<Line, 'way' | 'session' | 'process'>): Promise<void> {
      await append(jobId, () => ({ step: 'waiting', ...wait }))
    },

    /** That call has ended. */
    async withdraw(jobId: string, wait: Pick<Line, 'way' | 'session' | 'process'>): Promise<void> {
      await append(jobId, () => ({ step: 'withdrawn', ...wait }))
    },

    /** The receipts of a job's news: what was told to whom, by which way and when, and what they did with it. */
    async of(jobId: string): Promise<Delivery[]> {
      const { lines } = await mailbox.deliveries(jobId)
      const names = new Set(lines.flatMap((line) => line.news ?? []))
      return [...names].map((news) => receiptsOf(jobId, news, lines))
    },
  }
}

/** What one job's log says of one piece of news. */
function receiptsOf(job_id: string, news: string, lines: DeliveryLine[]): Delivery {
  const about = lines.filter((line) => line.news === news)
  const at = (line: DeliveryLine | undefined) =>
    line === undefined ? null : { way: line.way, session: line.session, at: line.at }
  const done = about.find((line) => line.step === 'done')
  // Who has dealt with news has seen them.
  const seen = about.find((line) => line.step === 'seen') ?? done
  const offered = about
    .filter((line) => line.step === 'offered')
    .map(({ way, session, at: told }) => ({ way, session, at: told }))
  const state = done ? 'done' : seen ? 'seen' : offered.length > 0 ? 'offered' : 'queued'
  return { job_id, news, state, offered, seen: at(seen), done: at(done) }
}

/** Looks up the few sessions and processes that a decision may turn on. */
async function aliveAmong(mailbox: Mailbox, lines: DeliveryLine[], notice: Notice): Promise<Alive> {
  const owner = ownerOf(
    lines.filter((line) => line.news === notice.news),
    notice,
  )
  const found = owner === undefined ? undefined : await mailbox.session(owner)
  const isLiving = isAlive(found)
  const waiting = await waitersAmong(mailbox, lines)
  return {
    session: (tag) => isLiving && found !== undefined && sessionTag(found.session) === tag,
    process: ({ process, session }) => {
      if (process === undefined) return false
      const seen = liveness(process)
      return seen === 'alive' || (seen === 'unknown' && waiting.has(session))
    },
  }
}

/** Sessions with a call that waits in a process which cannot be looked at: it waits as long as the session lives. */
async function waitersAmong(mailbox: Mailbox, lines: DeliveryLine[]): Promise<Set<string>> {
  const unseen = lines.filter(({ process }) => process && liveness(process) === 'unknown')
  const living = new Set<string>()
  for (const name of new Set(unseen.map(({ session }) => session))) {
    if (isAlive(await mailbox.session(sessionTag(name)))) living.add(name)
  }
  return living
}

/** True while the process that serves a session runs; where this one cannot look, as long as it gives signs of life. */
export function isAlive(session: Session | undefined): boolean {
  return session !== undefined && !isGone(session.process, session.silent_ms)
}
