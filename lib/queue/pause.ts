import type { AgentPause, FaultKind } from '../schema/pause.ts'
import type { Failure } from '../schema/result.ts'

/** How a kind of fault pauses an agent. Times are in milliseconds. */
type Rule = {
  /** Consecutive faults that pause the agent. */
  opensAfter: number
  /** The first wait. It doubles with each failed test, up to the longest. */
  baseMs: number
  longestMs: number
  /** True for a fault that only a person can fix. */
  needsPerson: boolean
  /** True for a fault that a single job can cause, for example with a model that the login may not use. */
  mayBeOwn: boolean
  /**
   * After this many faults in a row, further ones spend a job's attempts, although nothing proves that the job
   * causes them.
   */
  mostExcuses: number
}

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/**
 * A fault that keeps turns from starting is tested often: a test costs a file access, or a process that does
 * not start.
 */
const MACHINE: Rule = {
  opensAfter: 1,
  baseMs: SECOND_MS,
  longestMs: MINUTE_MS,
  needsPerson: false,
  mayBeOwn: false,
  mostExcuses: Infinity,
}

/** Even a fault that needs a person is tested regularly, so that a renewed login is noticed. */
const PERSON: Rule = {
  opensAfter: 1,
  baseMs: MINUTE_MS,
  longestMs: 10 * MINUTE_MS,
  needsPerson: true,
  mayBeOwn: true,
  mostExcuses: Infinity,
}

const RULES: Record<FaultKind, Rule> = {
  program_missing: MACHINE,
  workspace_away: MACHINE,
  machine_busy: MACHINE,
  disk_unusable: MACHINE,
  login_needed: PERSON,
  setup_needed: PERSON,
  quota_spent: PERSON,
  // The pause ends with the day; a person may end it earlier, with a larger budget.
  budget_spent: {
    opensAfter: 1,
    baseMs: MINUTE_MS,
    longestMs: 24 * HOUR_MS,
    needsPerson: false,
    mayBeOwn: false,
    mostExcuses: Infinity,
  },
  service_limited: {
    opensAfter: 2,
    baseMs: MINUTE_MS,
    longestMs: HOUR_MS,
    needsPerson: false,
    mayBeOwn: false,
    mostExcuses: Infinity,
  },
  service_unavailable: {
    opensAfter: 2,
    baseMs: 2 * SECOND_MS,
    longestMs: 5 * MINUTE_MS,
    needsPerson: false,
    mayBeOwn: true,
    mostExcuses: 30,
  },
}

/** The most jobs to remember, so that the document stays small. */
const MOST_JOBS = 12

/**
 * A test that takes longer than this allows another one: a turn may work for hours before it proves anything.
 */
const PROBE_MS = MINUTE_MS

/** A wall clock that was set back by more than this is detected. */
const CLOCK_SLACK_MS = SECOND_MS

const MESSAGE_CHARACTERS = 240

/** A turn that its agent's fault ended. `begunMs` is when it was claimed, by the wall clock. */
export type Fault = {
  agent: string
  job_id: string
  kind: FaultKind
  error: Failure
  begunMs: number
  retry_after_ms?: number | undefined
  /** True when the turn may have changed something, so that its write job must not run again automatically. */
  isCostly?: boolean | undefined
}

/** The knowledge about an agent after one more fault. */
export function afterFault(
  known: AgentPause | undefined,
  fault: Fault,
  { now, random = Math.random }: { now: number; random?: () => number },
): AgentPause {
  const at = new Date(now).toISOString()
  const { agent, kind, error, job_id } = fault
  const faults = (known?.faults ?? 0) + 1
  const suspects = (known?.suspects ?? []).filter((suspect) => suspect.job_id !== job_id)
  return {
    agent,
    kind,
    error: { code: error.code, message: error.message.slice(0, MESSAGE_CHARACTERS) },
    at,
    faults,
    suspects: [...suspects, { job_id, at }].slice(-MOST_JOBS),
    blamed: known?.blamed ?? [],
    open: opened(known, fault, { faults, now, random }),
  }
}

/**
 * Starts or extends a pause. A turn that began before the latest wait met the same outage, and does not make
 * the wait longer.
 */
function opened(
  known: AgentPause | undefined,
  { kind, begunMs, retry_after_ms, isCostly }: Fault,
  { faults, now, random }: { faults: number; now: number; random: () => number },
): AgentPause['open'] {
  const open = known?.open
  const rule = RULES[kind]
  if (open === undefined && faults < rule.opensAfter) return undefined
  if (open !== undefined && begunMs <= Date.parse(open.at)) return open
  const next = waitAgain(open, { kind, retry_after_ms, now, random })
  return isCostly === true && rule.needsPerson ? { ...next, is_costly: true } : next
}

/** The next wait: twice the previous one, half of it random, so that workers do not return together. */
function waitAgain(
  open: AgentPause['open'],
  on: { kind: FaultKind; retry_after_ms?: number | undefined; now: number; random: () => number },
): NonNullable<AgentPause['open']> {
  const { baseMs, longestMs } = RULES[on.kind]
  const level = (open?.level ?? 0) + 1
  const full = Math.min(longestMs, baseMs * 2 ** Math.min(level - 1, 30))
  const growing = full / 2 + (full / 2) * on.random()
  // A service may report a wrong time, and a person may have changed the plan meanwhile.
  const pause_ms = Math.round(Math.max(growing, Math.min(on.retry_after_ms ?? 0, longestMs)))
  const at = new Date(on.now).toISOString()
  const until = new Date(on.now + pause_ms).toISOString()
  const costly = open?.is_costly === true ? { is_costly: true } : {}
  return { since: open?.since ?? at, at, until, pause_ms, level, ...costly }
}

/** Extends a pause by one wait, when a check that needs no job has found that the fault persists. */
export function stillFaulty(
  known: AgentPause,
  { now, random = Math.random }: { now: number; random?: () => number },
): AgentPause {
  return { ...known, open: waitAgain(known.open, { kind: known.kind, now, random }) }
}

/**
 * The knowledge about an agent after a turn that began and ended on its own account; undefined when nothing is
 * left to know. Jobs that met a fault before this turn began are blamed from now on.
 */
export function afterGoodTurn(
  known: AgentPause | undefined,
  { job_id, begunMs }: { job_id: string; begunMs: number },
): AgentPause | undefined {
  if (known === undefined) return undefined
  const proven = known.suspects.filter((suspect) => Date.parse(suspect.at) <= begunMs)
  const blamed = [...known.blamed, ...proven.map((suspect) => suspect.job_id)].filter(
    (id, index, all) => id !== job_id && all.indexOf(id) === index,
  )
  const suspects = known.suspects.filter(
    (suspect) => !proven.includes(suspect) && suspect.job_id !== job_id,
  )
  const isOver = Date.parse(known.at) <= begunMs
  if (isOver && blamed.length === 0) return undefined
  return {
    ...known,
    ...(isOver ? { faults: 0, open: undefined } : {}),
    suspects,
    blamed: blamed.slice(-MOST_JOBS),
  }
}

/**
 * True when a fault is the job's own and spends an attempt: another job began after it and ended well while no
 * other job has met a fault since, or this job has met too many in a row. `deferrals` counts those.
 */
export function isOwnFault(
  known: AgentPause | undefined,
  { kind, job_id }: { kind: FaultKind; job_id: string },
  deferrals: number,
): boolean {
  const { mayBeOwn, mostExcuses } = RULES[kind]
  if (!mayBeOwn) return false
  if (deferrals >= mostExcuses) return true
  if (known?.blamed.includes(job_id) !== true) return false
  return known.suspects.every((suspect) => suspect.job_id === job_id)
}

/** Describes each kind without quoting any job. */
const WORDS: Record<FaultKind, string> = {
  program_missing: 'its program is not installed, or cannot be executed',
  workspace_away: 'the workspace folder does not exist at the moment',
  machine_busy: 'the machine refuses to start a process',
  disk_unusable: 'no temporary file can be created',
  login_needed: 'it is not signed in, or its login has expired',
  setup_needed: 'its service does not know it as it is configured here',
  quota_spent: 'its credits are used up',
  budget_spent: 'its budget for the day is spent',
  service_limited: 'a limit of its service refuses turns',
  service_unavailable: 'its service is not available',
}

/** A pause for people and programs. `reason` may quote a turn; `words` never do. */
export type Paused = {
  agent: string
  kind: FaultKind
  words: string
  code: string
  reason: string
  since: string
  until: string
  needs_person: boolean
  /** The id of the host where it is paused; absent where one host has the store. */
  host?: string | undefined
}

/** The pause of an agent; undefined when the agent takes jobs. */
export function pausedOf(known: AgentPause | undefined): Paused | undefined {
  if (known?.open === undefined) return undefined
  const { agent, kind, error, open } = known
  return {
    agent,
    kind,
    words: WORDS[kind],
    code: error.code,
    reason: error.message,
    since: open.since,
    until: open.until,
    needs_person: RULES[kind].needsPerson,
    ...(known.host === undefined ? {} : { host: known.host }),
  }
}

/** `closed`: any number of turns may begin. `due`: one may, as a test. `paused`: none may for `forMs`. */
export type Standing = { is: 'closed' | 'due' } | { is: 'paused'; forMs: number }

/** Whether an agent may begin a turn now. A wall clock that was set back ends a pause early, never late. */
export function standingOf(known: AgentPause | undefined, now: number): Standing {
  const open = known?.open
  if (open === undefined) return { is: 'closed' }
  const waitMs = left(open.until, open.pause_ms, now)
  if (waitMs > 0) return { is: 'paused', forMs: waitMs }
  if (open.probing_at === undefined) return { is: 'due' }
  const probing = new Date(Date.parse(open.probing_at) + PROBE_MS).toISOString()
  const probeMs = left(probing, PROBE_MS, now)
  return probeMs > 0 ? { is: 'paused', forMs: probeMs } : { is: 'due' }
}

function left(until: string, waitMs: number, now: number): number {
  const ms = Date.parse(until) - now
  return ms > waitMs + CLOCK_SLACK_MS ? 0 : ms
}

/** True when a test must not use a write job. */
export function sparesWrites(known: AgentPause | undefined): boolean {
  return known?.open?.is_costly === true
}

/** The pause while one job tests whether the fault is over. */
export function withProbe(known: AgentPause, now: number | undefined): AgentPause {
  if (known.open === undefined) return known
  const probing_at = now === undefined ? undefined : new Date(now).toISOString()
  return { ...known, open: { ...known.open, probing_at } }
}

/** Jobs that are used for a test only when there are no others. */
export function suspectsOf(known: AgentPause | undefined): ReadonlySet<string> {
  return new Set(known?.suspects.map((suspect) => suspect.job_id))
}
