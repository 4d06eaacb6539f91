import type { RemoteState } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import type { Message } from '../../lib/schema/run.ts'
import type { Failed } from '../client.ts'
import { pauseAfter, reportRejection, sendMessage, stopped } from './send-input.ts'
import type { AgentTurn } from './send-input.ts'
import type { RunAnswer } from './trigger.ts'

/** The longest pause before a message is sent again; a person waits for its effect. */
const LONGEST_PAUSE_MS = 60_000

/**
 * Follows a run that was accepted: delivers messages to it, asks ChatGPT for its status, and ends when the
 * agent has ended the job, when ChatGPT reports that the run failed, or when the run ended without a result.
 * `deadline` is in monotonic milliseconds.
 */
export async function followRun(at: AgentTurn, deadline: number): Promise<Failed> {
  const { turn, settings } = at
  const status = createStatusCheck(at)
  const outbox = createOutbox(at)
  for (;;) {
    const waitMs = Math.min(outbox.pauseMs(), settings.pollMs, deadline - monotonicMs())
    // While a message waits to be sent again, only the end of the job may interrupt the wait.
    const heard = outbox.isWaiting() ? Number.MAX_SAFE_INTEGER : at.run.heard
    await turn.remote.wait(heard, Math.max(0, waitMs))
    const state = await turn.remote.wait(at.run.heard, 0)
    if (turn.signal.aborted || state.isOver) return stopped()
    const failure = await status.checkWhenDue(state)
    if (failure !== undefined) return failure
    if (monotonicMs() >= deadline) return timedOut(at)
    const [message] = state.messages
    if (message !== undefined) await outbox.sendWhenDue(message)
  }
}

/** Messages to the run, sent one after the other until each is accepted; none is ever dropped. */
function createOutbox(at: AgentTurn) {
  let tries = 0
  let nextAtMs = 0
  return {
    isWaiting: () => tries > 0,
    pauseMs: () => (tries === 0 ? Number.POSITIVE_INFINITY : nextAtMs - monotonicMs()),
    async sendWhenDue(message: Message): Promise<void> {
      if (monotonicMs() < nextAtMs) return
      const answer = await sendMessage(at, message)
      if (answer.kind === 'accepted') {
        tries = 0
        nextAtMs = 0
        return
      }
      if (at.turn.signal.aborted) return
      tries += 1
      const pauseMs = Math.min(pauseAfter(answer, tries, at.retryMs), LONGEST_PAUSE_MS)
      nextAtMs = monotonicMs() + pauseMs
      reportRejection(at.turn, answer, pauseMs)
    },
  }
}

/** The status of the run at ChatGPT. It never contains the result, which only the tools report. */
function createStatusCheck(at: AgentTurn) {
  const { turn, settings, trigger } = at
  let nextAtMs = monotonicMs() + settings.pollMs
  let status: RunAnswer['status'] | undefined
  let completedAtMs: number | undefined
  let watched: string | undefined
  let isUnavailable = false

  /** Each accepted input has a status of its own at the service. */
  function watch(serviceId: string | undefined): void {
    if (serviceId === watched) return
    watched = serviceId
    status = undefined
    completedAtMs = undefined
    isUnavailable = false
  }

  async function check(serviceId: string): Promise<Failed | undefined> {
    const answer = await trigger.statusOf(serviceId, turn.signal)
    if (answer.kind === 'refused' && answer.retry_after_ms !== undefined) {
      nextAtMs = monotonicMs() + Math.max(answer.retry_after_ms, settings.pollMs)
    }
    if (answer.kind === 'refused' && answer.status >= 400 && answer.status < 429) {
      isUnavailable = true
      const text = `ChatGPT does not show the status of the run (HTTP ${answer.status}); waiting for the agent's own report`
      turn.report({ kind: 'warning', text })
    }
    if (answer.kind !== 'accepted' || turn.signal.aborted) return undefined
    if (answer.body.status !== status) {
      status = answer.body.status
      turn.report({ kind: 'status', text: `Status at ChatGPT: ${status.replace('_', ' ')}` })
    }
    return status === 'failed' ? failedRun(at, answer.body) : undefined
  }

  /** A run that has ended without an open question and without messages on their way has forgotten its result. */
  function missingResult({ isAsking, messages }: RemoteState): Failed | undefined {
    if (status !== 'completed' || isAsking || messages.length > 0) {
      completedAtMs = undefined
      return undefined
    }
    if (completedAtMs === undefined) {
      completedAtMs = monotonicMs()
      const text = 'The run ended without record_result: a gap, not a result'
      turn.report({ kind: 'warning', text })
    }
    return monotonicMs() - completedAtMs >= settings.gapMs ? withoutResult(at) : undefined
  }

  return {
    async checkWhenDue(state: RemoteState): Promise<Failed | undefined> {
      const { service_id } = at.run
      watch(service_id)
      const isDue = monotonicMs() >= nextAtMs
      if (service_id !== undefined && isDue && !isUnavailable && status !== 'completed') {
        nextAtMs = monotonicMs() + settings.pollMs
        const failure = await check(service_id)
        if (failure !== undefined) return failure
      }
      return missingResult(state)
    },
  }
}

/** Marks the run as failed, so that the next turn starts another one. */
async function failedRun({ turn, agent, run }: AgentTurn, body: RunAnswer): Promise<Failed> {
  const { isOver } = await turn.remote.wait(run.heard, 0)
  if (isOver) return stopped()
  await turn.remote.save((known = run) => ({ ...known, hasFailed: true }))
  const code = body.error?.code ?? 'no code'
  const reason = body.error?.message === undefined ? '' : `: ${body.error.message.slice(0, 500)}`
  const message = `The run of "${agent}" failed at ChatGPT (${code})${reason}.${where(run.url)}`
  // A run that never started has changed nothing.
  const untouched = code === 'dispatch_failed'
  return { ok: false, error: { code: 'CHATGPT_RUN_FAILED', message }, retryable: true, untouched }
}

function withoutResult({ agent, run }: AgentTurn): Failed {
  const message = `The run of "${agent}" ended at ChatGPT without record_result, so there is no result.${where(run.url)} Check that the agent has the connector "durable-relay" and its instruction block (docs/chatgpt.md).`
  return { ok: false, error: { code: 'CHATGPT_NO_RESULT', message }, retryable: false }
}

function timedOut({ agent, settings, run }: AgentTurn): Failed {
  const message = `"${agent}" reported no result in ${settings.timeoutMs} ms ("timeoutMs"). The run may continue at ChatGPT; its further reports are refused.${where(run.url)}`
  return { ok: false, error: { code: 'TURN_TIMED_OUT', message }, retryable: false }
}

function where(url: string | undefined): string {
  return url === undefined ? '' : ` See ${url}.`
}
