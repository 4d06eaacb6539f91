import { isFinal } from '../../../lib/schema/job.ts'
import type { Job } from '../../../lib/schema/job.ts'
import type { JobEvent } from '../../../lib/schema/event.ts'

/** A line of a dispatcher. */
export type Acknowledged = { acknowledged: string; host: string; write: boolean; key?: string }
export type Line =
  | Acknowledged
  | { refused: string; host: string; code: string; ms: number }
  | { waited: string; host: string; timed_out?: boolean; error?: string }

/** A line of a turn. */
export type Note = {
  turn: string
  host: string
  event: 'begin' | 'alive' | 'asked' | 'end'
  at: number
  /** How long it takes; where it begins. */
  ms?: number
}

type Seen = {
  acknowledged: Acknowledged[]
  jobs: Job[]
  histories: JobEvent[][]
  lines: Line[]
  turns: Note[]
}

/** When a turn was seen to run: from its first note to its last. */
type Ran = {
  turn: string
  job: string
  token: number
  host: string
  from: number
  to: number
  isWhole: boolean
}

/** What the store promises, checked against what the turns and the dispatchers wrote down. */
export function reportOf({ acknowledged, jobs, histories, lines, turns }: Seen) {
  const ran = ranOf(turns)
  const byId = new Map(jobs.map((job) => [job.job_id, job]))
  const events = histories.flat()
  const count = (type: JobEvent['type']) => events.filter((event) => event.type === type).length
  const keys = new Map(acknowledged.map((line) => [line.acknowledged, line.key]))
  return {
    acknowledged: acknowledged.length,
    byState: counted(jobs.map(({ state }) => state)),
    lost: acknowledged.filter((line) => !byId.has(line.acknowledged)).length,
    unfinished: jobs.filter((job) => !isFinal(job)).map(({ job_id }) => job_id),
    /** Write jobs of which two turns began. */
    writesTwice: jobs
      .filter((job) => job.task.write === true)
      .filter((job) => ran.filter(({ job: id }) => id === job.job_id).length > 1)
      .map(({ job_id }) => job_id),
    /** Completed jobs whose turn did not come to its end. */
    untrue: jobs
      .filter(({ state }) => state === 'completed')
      .filter(
        (job) =>
          !ran.some((turn) => turn.job === job.job_id && turn.token === job.token && turn.isWhole),
      )
      .map(({ job_id }) => job_id),
    overlaps: overlapsIn(ran, ({ job }) => job),
    overlapsOfConversations: overlapsIn(ran, ({ job }) => keys.get(job)),
    turns: ran.length,
    turnsByHost: counted(ran.map(({ host }) => host)),
    asked: turns.filter(({ event }) => event === 'asked').length,
    cutShort: ran.filter(({ isWhole }) => !isWhole).length,
    events: {
      lose: count('lose'),
      release: count('release'),
      park: count('park'),
      cancel: count('cancel'),
    },
    refused: counted(lines.flatMap((line) => ('refused' in line ? [line.code] : []))),
    longestRefusalMs: Math.max(0, ...lines.flatMap((line) => ('refused' in line ? [line.ms] : []))),
    waits: lines.filter((line) => 'waited' in line).length,
    badWaits: lines.filter((line) => 'waited' in line && line.timed_out !== false),
  }
}

function ranOf(notes: Note[]): Ran[] {
  const ran = new Map<string, Ran>()
  for (const { turn, host, event, at } of notes) {
    const [job = '', token] = turn.split('.')
    const known = ran.get(turn)
    if (known === undefined) {
      ran.set(turn, {
        turn,
        job,
        token: Number(token),
        host,
        from: at,
        to: at,
        isWhole: event === 'end',
      })
    } else {
      known.from = Math.min(known.from, at)
      known.to = Math.max(known.to, at)
      known.isWhole ||= event === 'end'
    }
  }
  return [...ran.values()]
}

/** Pairs of turns with the same name that ran at the same time, and for how long. */
function overlapsIn(ran: Ran[], nameOf: (turn: Ran) => string | undefined) {
  const sorted = ran.toSorted((a, b) => a.from - b.from)
  const last = new Map<string, Ran>()
  const overlaps: { turns: string[]; hosts: string[]; ms: number }[] = []
  for (const turn of sorted) {
    const name = nameOf(turn)
    if (name === undefined) continue
    const before = last.get(name)
    if (before !== undefined && turn.from < before.to) {
      const ms = Math.min(before.to, turn.to) - turn.from
      overlaps.push({ turns: [before.turn, turn.turn], hosts: [before.host, turn.host], ms })
    }
    if (before === undefined || turn.to > before.to) last.set(name, turn)
  }
  return overlaps
}

function counted(words: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
