import { createHash, createHmac, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

import type { Turn } from '../../lib/executor.ts'
import type { Run } from '../../lib/schema/run.ts'
import type { Failed } from '../client.ts'
import { mayPass, failureOfSend } from './failure.ts'
import { pauseAfter, reportRejection, sendTask, stopped } from './send-input.ts'
import type { AgentTurn } from './send-input.ts'

/** How often one turn sends a task before it gives up. The next turn sends it again for the same run. */
const MOST_SENDS = 6

/** The turn does not wait for a longer pause: the job returns to the queue until then. */
const LONGEST_PAUSE_MS = 5 * 60_000

/** How many capabilities one run keeps; each replacement of the token adds one. */
const MOST_CAPABILITIES = 16

/** The run of an earlier turn, or a new one. A new run is in the log before anything is sent. */
export async function continueOrCreateRun(
  turn: Turn,
  token: string,
): Promise<{ run: Run; capability: string; isContinued: boolean }> {
  const earlier = turn.remote.run
  const known = earlier?.hasFailed === true ? undefined : earlier
  const id = known?.id ?? randomBytes(12).toString('hex')
  const capability = capabilityOf(token, { job_id: turn.job_id, id })
  const hash = hashOf(capability)
  if (known === undefined) {
    const { conversation_key } = turn.remote
    const heard = earlier?.heard ?? 0
    const run: Run = { id, conversation_key, capabilities: [hash], heard }
    await turn.remote.save(() => run)
    return { run, capability, isContinued: false }
  }
  if (known.capabilities.includes(hash)) return { run: known, capability, isContinued: true }
  // A new token derives a new capability, and the agent may have either.
  const capabilities = [...known.capabilities, hash].slice(-MOST_CAPABILITIES)
  await turn.remote.save((now = known) => ({ ...now, capabilities }))
  return { run: { ...known, capabilities }, capability, isContinued: true }
}

/**
 * Sends the task until it is accepted. Returns undefined once it is, or once the run has reported by itself.
 * `isDoubtful`: an earlier turn may have been accepted although its answer was lost.
 */
export async function begin(
  at: AgentTurn,
  before: { isDoubtful: boolean },
): Promise<Failed | undefined> {
  const { turn, agent } = at
  let isDoubtful = before.isDoubtful
  for (let sends = 1; ; sends += 1) {
    const text = sends === 1 ? 'Sending the task to ChatGPT' : 'Sending it again'
    turn.report({ kind: 'status', text })
    const answer = await sendTask(at)
    if (answer.kind === 'accepted') return undefined
    const { run, isOver } = await turn.remote.wait(at.run.heard, 0)
    if (turn.signal.aborted || isOver) return stopped()
    if (run?.accepted === true) {
      at.run = run
      return undefined
    }
    isDoubtful ||= answer.kind === 'unanswered' || answer.status >= 500
    const delayMs = pauseAfter(answer, sends, at.retryMs)
    const isLast = sends === MOST_SENDS || delayMs > LONGEST_PAUSE_MS
    if (!mayPass(answer) || isLast) return failureOfSend(answer, { agent, isDoubtful })
    reportRejection(turn, answer, delayMs)
    if (await isStoppedWithin(delayMs, turn.signal)) return stopped()
  }
}

/**
 * The secret with which an agent reports on one run. It names the job, and cannot be guessed without the
 * agent's token. It is derived, so a task that is sent again after a crash is the same to the last byte,
 * although the log holds only the hash of the capability.
 */
function capabilityOf(token: string, run: { job_id: string; id: string }): string {
  const secret = createHmac('sha256', token).update(`run ${run.id} of ${run.job_id}`)
  return `relay_run_${run.job_id}_${secret.digest('base64url')}`
}

/** SHA-256 in hex, the stored form of a capability. */
function hashOf(capability: string): string {
  return createHash('sha256').update(capability).digest('hex')
}

async function isStoppedWithin(ms: number, signal: AbortSignal): Promise<boolean> {
  await pause(ms, undefined, { signal }).catch(() => {
    // Aborted: the signal is read below.
  })
  return signal.aborted
}
