import { hash } from 'node:crypto'

import type { ActivityEntry } from '../schema/activity.ts'
import type { EarlierTurn, Handover, HandoverCall, HandoverChanges } from '../schema/handover.ts'
import type { Job } from '../schema/job.ts'
import { redact, redactHead } from '../schema/redact/redact.ts'
import type { Failure, Usage } from '../schema/result.ts'
import { cut, wholeHead, wholeTail } from '../text/cut.ts'

/** Lines of activity to read for one capsule: the latest ones of the job. */
export const ACTIVITY_LINES = 4000

/** UTF-16 units and counts of what a capsule keeps, so that it stays below about 64 KiB. */
const ANSWER_UNITS = 6000
const EARLIER_ANSWER_UNITS = 1000
const CALLS = 40
const FAILED_DETAIL_UNITS = 600
const LINE_UNITS = 200
const FILES = 100
const PATCH_UNITS = 24_000
const PLAN_UNITS = 4000
const MESSAGE_UNITS = 1000
const EARLIER = 3

/**
 * What a capsule is made from. `activity`: lines of the job, of any of its turns, oldest first, as a store keeps them:
 * without what looks like a secret.
 */
export type Left = {
  ended: Failure
  thread_id?: string | undefined
  usage?: Usage | undefined
  activity: readonly ActivityEntry[]
  changes?: HandoverChanges | undefined
  /** The capsule of the turn before, if that one ended early too. */
  before?: Handover | undefined
}

/**
 * The hand-over capsule of the latest turn of a job; undefined when the turn left nothing that the next one could use.
 * The same turn and the same facts make the same capsule.
 */
export function capsuleOf(job: Job, left: Left): Handover | undefined {
  const own = left.activity.filter(({ token }) => token === job.token)
  const { calls, omitted } = callsIn(own)
  const files = filesIn(own)
  const answer = answerIn(own)
  const plan = planIn(own)
  const { changes, before } = left
  const hasChanges = changes !== undefined && (changes.files.length > 0 || changes.patch !== '')
  const isEmpty = answer === undefined && calls.length + files.length === 0 && !hasChanges
  if (isEmpty && Object.keys(plan).length === 0) return undefined
  return {
    format: 1,
    job_id: job.job_id,
    token: job.token,
    agent: job.to,
    attempt: job.attempts,
    ended: endOf(left.ended),
    prompt: { length: job.task.prompt.length, sha256: hash('sha256', job.task.prompt) },
    ...(left.thread_id === undefined ? {} : { thread_id: left.thread_id }),
    ...plan,
    ...(answer === undefined ? {} : { answer }),
    calls,
    calls_omitted: omitted,
    files: files.slice(-FILES),
    files_omitted: Math.max(0, files.length - FILES),
    ...(hasChanges ? { changes: cutChanges(changes) } : {}),
    ...(left.usage === undefined ? {} : { usage: left.usage }),
    earlier: before === undefined ? [] : earlierOf(before),
  }
}

function endOf({ code, message }: Failure): Failure {
  return { code, message: cut(redact(message), MESSAGE_UNITS) }
}

/** The end of what the agent wrote, as far as its activity holds it. */
function answerIn(lines: readonly ActivityEntry[]): string | undefined {
  const texts: string[] = []
  let units = 0
  for (const { kind, text, detail } of lines.toReversed()) {
    if (kind !== 'message' && kind !== 'output') continue
    const whole = detail ?? text
    texts.unshift(whole)
    units += whole.length + 1
    if (units >= ANSWER_UNITS) break
  }
  const joined = texts.join('\n').trim()
  return joined === '' ? undefined : wholeTail(joined.slice(-ANSWER_UNITS))
}

function planIn(lines: readonly ActivityEntry[]): Pick<Handover, 'plan' | 'plan_text'> {
  const latest = lines.findLast(({ kind }) => kind === 'plan')
  if (latest === undefined) return {}
  if (latest.steps !== undefined) return { plan: latest.steps.slice(0, FILES) }
  return { plan_text: wholeHead((latest.detail ?? latest.text).slice(0, PLAN_UNITS)) }
}

/** The latest calls. Those that failed keep the end of their output: it says what not to try again. */
function callsIn(lines: readonly ActivityEntry[]): { calls: HandoverCall[]; omitted: number } {
  const calls = new Map<string, HandoverCall>()
  for (const { kind, text, tool = 'tool', call_id, ok, detail, after } of lines) {
    if (kind !== 'tool_started' && kind !== 'tool_ended') continue
    const key = call_id ?? `line ${after}`
    const known = calls.get(key)
    const call: HandoverCall = { tool: lineOf(tool), text: lineOf(text || (known?.text ?? '')) }
    if (kind === 'tool_ended' && ok !== undefined) call.ok = ok
    if (ok === false && detail !== undefined) {
      call.detail = wholeTail(detail.trim().slice(-FAILED_DETAIL_UNITS))
    }
    calls.set(key, call)
  }
  const all = [...calls.values()]
  return { calls: all.slice(-CALLS), omitted: Math.max(0, all.length - CALLS) }
}

/** What the turn reported as changed, one line for each file or group of files, each once, the latest last. */
function filesIn(lines: readonly ActivityEntry[]): string[] {
  const found = new Set<string>()
  for (const { kind, text, ok } of lines) {
    if (kind !== 'file_change' || ok === false || text === '') continue
    const line = lineOf(text)
    found.delete(line)
    found.add(line)
  }
  return [...found]
}

function lineOf(text: string): string {
  return cut(text, LINE_UNITS)
}

function cutChanges({ worktree, files, patch, is_cut }: HandoverChanges): HandoverChanges {
  const kept = redactHead(patch, PATCH_UNITS)
  return {
    ...(worktree === undefined ? {} : { worktree }),
    files: files.slice(0, FILES).map((file) => cut(redact(file), LINE_UNITS)),
    patch: kept,
    is_cut: is_cut || patch.length > PATCH_UNITS || files.length > FILES,
  }
}

/** The turn before in short, and those before it; the latest first. */
function earlierOf({ agent, attempt, ended, answer, earlier }: Handover): EarlierTurn[] {
  const short = answer && wholeTail(answer.slice(-EARLIER_ANSWER_UNITS))
  const turn: EarlierTurn = { agent, attempt, ended, ...(short ? { answer: short } : {}) }
  return [turn, ...earlier].slice(0, EARLIER)
}
