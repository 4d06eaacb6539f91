import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { Turn, TurnResult } from '../../lib/executor.ts'
import type { Run } from '../../lib/schema/run.ts'
import { capabilityOf, hashOf } from './capability.ts'
import { pauseAfter, reportNotTaken, sendTask, stopped } from './send-input.ts'
import type { Dealings } from './send-input.ts'
import { mayPass, refusalOf } from './failure.ts'

/** How often a task is sent in one turn before the turn gives up; the next one goes on with the same run. */
const MOST_SENDS = 6

/** A longer pause is not waited for here: the job goes back to the queue until then. */
const LONGEST_PAUSE_MS = 5 * 60_000

/** The token was replaced so often while one run went on. */
const MOST_CAPABILITIES = 16

type Failed = Extract<TurnResult, { ok: false }>

/** The run of the turn before, or a new one; in the log before anything is sent. */
export async function takeUp(
  turn: Turn,
  token: string,
): Promise<{ run: Run; capability: string; isTakenUp: boolean }> {
  const before = turn.remote.run
  const known = before?.hasFailed === true ? undefined : before
  const id = known?.id ?? randomBytes(12).toString('hex')
  const capability = capabilityOf(token, { job_id: turn.job_id, id })
  const hash = hashOf(capability)
  if (known === undefined) {
    const { conversation_key } = turn.remote
    const heard = before?.heard ?? 0
    const run: Run = { id, conversation_key, capabilities: [hash], heard }
    await turn.remote.save(() => run)
    return { run, capability, isTakenUp: false }
  }
  if (known.capabilities.includes(hash)) return { run: known, capability, isTakenUp: true }
  // Another token makes another capability; the agent may have either.
  const capabilities = [...known.capabilities, hash].slice(-MOST_CAPABILITIES)
  await turn.remote.save((now = known) => ({ ...now, capabilities }))
  return { run: { ...known, capabilities }, capability, isTakenUp: true }
}

/**
 * Sends the task until it is taken. Undefined when it was, or when the run has told of itself meanwhile.
 * `isDoubtful`: a turn before this one may have been understood though it heard no answer.
 */
export async function begin(
  dealings: Dealings,
  before: { isDoubtful: boolean },
): Promise<Failed | undefined> {
  const { turn, agent } = dealings
  let isDoubtful = before.isDoubtful
  for (let sends = 1; ; sends += 1) {
    turn.report({ kind: 'status', text: sends === 1 ? 'Sends the task to ChatGPT' : 'Sends again' })
    const answer = await sendTask(dealings)
    if (answer.kind === 'taken') return undefined
    const { run, isOver } = await turn.remote.wait(dealings.run.heard, 0)
    if (turn.signal.aborted || isOver) return stopped()
    if (run?.accepted === true) {
      dealings.run = run
      return undefined
    }
    isDoubtful ||= answer.kind === 'unanswered' || answer.status >= 500
    const delayMs = pauseAfter(answer, sends, dealings.retryMs)
    const isLast = sends === MOST_SENDS || delayMs > LONGEST_PAUSE_MS
    if (!mayPass(answer) || isLast) return refusalOf(answer, { agent, isDoubtful })
    reportNotTaken(turn, answer, delayMs)
    if (!(await isPassed(delayMs, turn.signal))) return stopped()
  }
}

async function isPassed(ms: number, signal: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { signal }).catch(() => {
    // Aborted: the signal itself says so.
  })
  return !signal.aborted
}
