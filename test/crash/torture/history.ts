import type { Outcome } from './session.ts'

/** What a job of the torture is; all of it follows from its request id. */
export type Plan = {
  requestId: string
  /** Word in the prompt and in the result. */
  marker: string
  to: 'reader' | 'writer' | 'nobody'
  write: boolean
  exit: '0' | '1' | 'once'
  arguments: object
}

/** One call as the client saw it; times on one monotonic clock, `ended` absent while it was under way. */
export type Entry = {
  session: string
  tool: 'dispatch' | 'poll' | 'cancel'
  begunMs: number
  endedMs: number
  /** The request of a dispatch; `conflicting` when the same id went out with another task. */
  plan?: Plan | undefined
  conflicting?: boolean | undefined
  jobId?: string | undefined
  outcome: Outcome
}

/** Everything that was seen from outside. */
export type History = {
  entries: Entry[]
  plans: Map<string, Plan>
  /** Jobs that a person was about to recover, noted before it was done. */
  recovered: Map<string, number>
  stderr: string[]
}

/** A line of the agents' own file. */
export type SideLine = {
  what: 'start' | 'end' | 'overlap'
  jobId: string
  token: number
  marker: string
}

export function createHistory(): History {
  return { entries: [], plans: new Map(), recovered: new Map(), stderr: [] }
}

/** The lines that agents wrote; the last one may be torn by a kill. */
export function parseSideFile(text: string): SideLine[] {
  return text.split('\n').flatMap((line) => {
    const match = /^(start|end|overlap) ([a-z2-7]{26})\.(\d+) (\S+)/.exec(line)
    if (match === null) return []
    const [, what, jobId = '', token, marker = ''] = match
    return [{ what: what as SideLine['what'], jobId, token: Number(token), marker }]
  })
}

/** Dispatches that were acknowledged, by request id, each with every job id it was ever given. */
export function acknowledged(history: History): Map<string, Set<string>> {
  const jobs = new Map<string, Set<string>>()
  for (const { tool, plan, conflicting, outcome } of history.entries) {
    if (tool !== 'dispatch' || plan === undefined || conflicting === true) continue
    if (outcome.kind !== 'ok') continue
    const known = jobs.get(plan.requestId) ?? new Set()
    jobs.set(plan.requestId, known.add(String(outcome.result.job_id)))
  }
  return jobs
}
