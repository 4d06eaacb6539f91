import { acknowledged } from './history.ts'
import type { Entry, History, Plan, SideLine } from './history.ts'

/** What a person and a program find when all is quiet again. */
export type Healed = {
  healedMs: number
  /** Answers of `poll` by job id. */
  polls: Map<string, Record<string, unknown>>
  /** Rows of `relay list --json`. */
  rows: { job_id: string; state: string }[]
  /** `relay show --json` of some jobs. */
  shown: Record<string, unknown>[]
  /** Lines of the jobs' logs, as `docs/` describes them. */
  logs: Map<string, { version: number; type: string; reason?: string | null }[]>
  side: SideLine[]
  /** Processes of turns that are still there. */
  leftover: number[]
}

const FINAL = new Set(['completed', 'failed', 'cancelled', 'expired'])
const WAITS = new Set(['needs_recovery', 'needs_review'])
const ENDS = new Set(['complete', 'cancel', 'expire'])
const MAX_ATTEMPTS = 3

/**
 * Holds the promises against what was seen. Knows nothing of the relay's code: only what clients were
 * told, what agents wrote down themselves, and the documented log lines.
 */
export function check(history: History, healed: Healed, limitMs: number): string[] {
  return [
    ...oneJobForOneRequest(history),
    ...conflictsWereRefused(history),
    ...refusalsWereExpected(history),
    ...everythingEnded(history, healed),
    ...resultsNeverChanged(history, healed),
    ...turnsWereRight(history, healed),
    ...tokensGrew(history, healed),
    ...listingsAgree(healed),
    ...logsAreWhole(healed),
    ...[...healed.polls.keys()]
      .filter((jobId) => !healed.logs.has(jobId))
      .map((jobId) => `job ${jobId} has no log`),
    ...(healed.healedMs > limitMs ? [`healed after ${healed.healedMs} ms, not ${limitMs}`] : []),
    ...healed.leftover.map((pid) => `process ${pid} of a turn is left over`),
    ...history.stderr.filter((line) => /bug in|TypeError|ReferenceError/.test(line)),
  ]
}

function oneJobForOneRequest(history: History): string[] {
  const violations: string[] = []
  const owners = new Map<string, string>()
  for (const [requestId, jobs] of acknowledged(history)) {
    if (jobs.size > 1) violations.push(`request ${requestId} named ${[...jobs].join(' and ')}`)
    for (const jobId of jobs) {
      const owner = owners.get(jobId)
      if (owner !== undefined) violations.push(`job ${jobId} is of ${owner} and of ${requestId}`)
      owners.set(jobId, requestId)
    }
  }
  return violations
}

function conflictsWereRefused(history: History): string[] {
  return history.entries.flatMap(({ conflicting, outcome, plan }) => {
    if (conflicting !== true || outcome.kind === 'unknown') return []
    if (outcome.kind === 'refused' && outcome.code === 'REQUEST_ID_CONFLICT') return []
    return [`another task under ${plan?.requestId} was answered ${JSON.stringify(outcome)}`]
  })
}

/** Nothing that a client is told may be the echo of somebody else's death. */
function refusalsWereExpected(history: History): string[] {
  return history.entries.flatMap(({ tool, conflicting, outcome }) => {
    if (outcome.kind !== 'refused' || conflicting === true) return []
    return [`${tool} was refused: ${outcome.code} ${outcome.message}`]
  })
}

function everythingEnded(history: History, { polls }: Healed): string[] {
  const violations: string[] = []
  for (const [requestId, jobs] of acknowledged(history)) {
    for (const jobId of jobs) {
      const state = String(polls.get(jobId)?.state)
      if (polls.get(jobId)?.found !== true) violations.push(`${requestId}: job ${jobId} is lost`)
      else if (!FINAL.has(state) && !WAITS.has(state)) {
        violations.push(`${requestId}: job ${jobId} was left ${state}`)
      }
    }
  }
  return violations
}

/** What of an ended job must be the same at every look. */
function ending(poll: Record<string, unknown>): string {
  return JSON.stringify([poll.state, poll.result, poll.error, poll.attempts, poll.token])
}

function resultsNeverChanged(history: History, { polls }: Healed): string[] {
  const violations: string[] = []
  const first = new Map<string, { entry: Entry; ending: string }>()
  const cancelled = new Set<string>()
  for (const entry of history.entries.toSorted((a, b) => a.endedMs - b.endedMs)) {
    const { tool, jobId, outcome } = entry
    if (outcome.kind !== 'ok' || jobId === undefined) continue
    if (tool === 'cancel' && outcome.result.cancelled === true) cancelled.add(jobId)
    if (tool !== 'poll') continue
    const seen = first.get(jobId)
    const isFinal = FINAL.has(String(outcome.result.state))
    if (seen === undefined) {
      if (isFinal) first.set(jobId, { entry, ending: ending(outcome.result) })
    } else if (
      isFinal ? ending(outcome.result) !== seen.ending : entry.begunMs > seen.entry.endedMs
    ) {
      violations.push(`job ${jobId} ended as ${seen.ending}, then was ${ending(outcome.result)}`)
    }
  }
  for (const [jobId, seen] of first) {
    const now = ending(polls.get(jobId) ?? {})
    if (now !== seen.ending) violations.push(`job ${jobId} ended as ${seen.ending}, now is ${now}`)
  }
  for (const jobId of cancelled) {
    const state = polls.get(jobId)?.state
    if (state !== 'cancelled') violations.push(`cancelled job ${jobId} is ${String(state)}`)
  }
  return violations
}

function turnsWereRight(history: History, { polls, side, logs }: Healed): string[] {
  const violations: string[] = []
  for (const line of side) {
    if (line.what === 'overlap')
      violations.push(
        `turn ${line.jobId}.${line.token} overlapped ${line.marker}: ${typesOf(logs, line.jobId)}`,
      )
  }
  const plans = new Map<string, Plan>()
  for (const [requestId, jobs] of acknowledged(history)) {
    const plan = history.plans.get(requestId)
    for (const jobId of jobs) if (plan !== undefined) plans.set(jobId, plan)
  }
  for (const [jobId, plan] of plans) {
    const mine = side.filter((line) => line.jobId === jobId)
    const starts = mine.filter(({ what }) => what === 'start')
    const foreign = mine.find(({ what, marker }) => what !== 'overlap' && marker !== plan.marker)
    if (foreign !== undefined) violations.push(`job ${jobId} ran the task of ${foreign.marker}`)
    const once = plan.write ? 1 + (history.recovered.get(jobId) ?? 0) : MAX_ATTEMPTS
    // A turn that its worker gave back, such as one whose lease it could not renew, spends no attempt.
    const released = (logs.get(jobId) ?? []).filter(({ type }) => type === 'release').length
    const mayRun = plan.write ? once : once + released
    if (starts.length > mayRun) {
      violations.push(
        `${plan.write ? 'write' : 'read'} job ${jobId} ran ${starts.length} times, not ${mayRun}: ${typesOf(logs, jobId)}`,
      )
    }
    const poll = polls.get(jobId)
    // A person who recovers a job grants it one attempt more.
    if (Number(poll?.attempts) > Math.max(MAX_ATTEMPTS, mayRun))
      violations.push(`job ${jobId} had ${String(poll?.attempts)} attempts`)
    if (poll?.state !== 'completed') continue
    const result = poll.result as { output?: string } | null
    if (result?.output !== `result of ${plan.marker}\n`) {
      violations.push(`job ${jobId} has the result ${JSON.stringify(result?.output)}`)
    }
    const token = Number(poll.token)
    if (!mine.some((line) => line.what === 'end' && line.token === token)) {
      violations.push(`job ${jobId} is completed, but the turn of token ${token} never ended`)
    }
  }
  return violations
}

function typesOf(logs: Healed['logs'], jobId: string): string {
  const lines = logs.get(jobId) ?? []
  return lines
    .map(({ type, reason }) => ((reason ?? '') === '' ? type : `${type} (${reason})`))
    .join(', ')
}

function tokensGrew(history: History, { side }: Healed): string[] {
  const violations: string[] = []
  const started = new Map<string, number>()
  for (const { what, jobId, token } of side) {
    if (what !== 'start') continue
    const before = started.get(jobId) ?? 0
    if (token <= before) violations.push(`job ${jobId}: token ${token} came after ${before}`)
    started.set(jobId, token)
  }
  const latest = new Map<string, { endedMs: number; token: number }>()
  for (const entry of history.entries.toSorted((a, b) => a.endedMs - b.endedMs)) {
    if (entry.tool !== 'poll' || entry.outcome.kind !== 'ok' || entry.jobId === undefined) continue
    const token = Number(entry.outcome.result.token)
    const before = latest.get(entry.jobId)
    if (before !== undefined && entry.begunMs > before.endedMs && token < before.token) {
      violations.push(`job ${entry.jobId}: token ${token} was seen after ${before.token}`)
    }
    if (before === undefined || token >= before.token) {
      latest.set(entry.jobId, { endedMs: entry.endedMs, token })
    }
  }
  return violations
}

function listingsAgree({ polls, rows, shown }: Healed): string[] {
  const violations: string[] = []
  // An end that a killed process noted, and whoever came after it noted again, may stand on two pages.
  const listed = new Map(rows.map((row) => [row.job_id, row.state]))
  const other = rows.find((row) => listed.get(row.job_id) !== row.state)
  if (other !== undefined) violations.push(`job ${other.job_id} is listed in two states`)
  for (const [jobId, poll] of polls) {
    if (listed.get(jobId) !== poll.state) {
      violations.push(`job ${jobId} is ${String(poll.state)}, but listed as ${listed.get(jobId)}`)
    }
  }
  for (const job of shown) {
    const poll = polls.get(String(job.job_id))
    if (poll?.state !== job.state)
      violations.push(`job ${String(job.job_id)} is shown as ${String(job.state)}`)
  }
  return violations
}

function logsAreWhole({ logs }: Healed): string[] {
  const violations: string[] = []
  for (const [jobId, lines] of logs) {
    const accepted: string[] = []
    for (const { version, type } of lines) {
      if (version > accepted.length + 1)
        violations.push(`job ${jobId}: version ${version} follows ${accepted.length}`)
      if (version === accepted.length + 1) accepted.push(type)
    }
    const ends = accepted.filter((type) => ENDS.has(type)).length
    if (ends > 1) violations.push(`job ${jobId} ended ${ends} times`)
    if (accepted.filter((type) => type === 'enqueue').length !== 1) {
      violations.push(`job ${jobId} was not born once`)
    }
  }
  return violations
}
