import type { RemoteState, TurnResult } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import type { Message } from '../../lib/schema/run.ts'
import { pauseAfter, reportNotTaken, sendMessage, stopped } from './send-input.ts'
import type { Dealings } from './send-input.ts'
import type { RunAnswer } from './schema.ts'

/** The longest pause before a message is sent again: whoever said it waits for its effect. */
const LONGEST_PAUSE_MS = 60_000

type Failed = Extract<TurnResult, { ok: false }>

/**
 * Looks after a run that was taken: passes on what is said to it, asks ChatGPT how it stands, and ends when
 * the job has ended by its agent's own word, when ChatGPT says that the run failed, or when it ended
 * without one. `deadline` is in monotonic milliseconds.
 */
export async function followRun(dealings: Dealings, deadline: number): Promise<Failed> {
  const { turn, settings } = dealings
  const looks = createLooks(dealings)
  const outbox = createOutbox(dealings)
  for (;;) {
    const waitMs = Math.min(outbox.pauseMs(), settings.pollMs, deadline - monotonicMs())
    // While a message waits for its next try there is nothing to listen for but the end.
    const behind = outbox.isWaiting() ? Number.MAX_SAFE_INTEGER : dealings.run.heard
    await turn.remote.wait(behind, Math.max(0, waitMs))
    const talk = await turn.remote.wait(dealings.run.heard, 0)
    if (turn.signal.aborted || talk.isOver) return stopped()
    const failure = await looks.lookWhenDue(talk)
    if (failure !== undefined) return failure
    if (monotonicMs() >= deadline) return timedOut(dealings)
    const [message] = talk.messages
    if (message !== undefined) await outbox.sendWhenDue(message)
  }
}

/** What was said to the run, sent one after the other until each is taken: none is ever dropped. */
function createOutbox(dealings: Dealings) {
  let tries = 0
  let nextAtMs = 0
  return {
    isWaiting: () => tries > 0,
    pauseMs: () => (tries === 0 ? Number.POSITIVE_INFINITY : nextAtMs - monotonicMs()),
    async sendWhenDue(message: Message): Promise<void> {
      if (monotonicMs() < nextAtMs) return
      const answer = await sendMessage(dealings, message)
      if (answer.kind === 'taken') {
        tries = 0
        nextAtMs = 0
        return
      }
      if (dealings.turn.signal.aborted) return
      tries += 1
      const pauseMs = Math.min(pauseAfter(answer, tries, dealings.retryMs), LONGEST_PAUSE_MS)
      nextAtMs = monotonicMs() + pauseMs
      reportNotTaken(dealings.turn, answer, pauseMs)
    },
  }
}

/** How the run stands, as ChatGPT says it. The result is not there: that comes by the tools alone. */
function createLooks(dealings: Dealings) {
  const { turn, settings, trigger } = dealings
  let nextAtMs = monotonicMs() + settings.pollMs
  let status: RunAnswer['status'] | undefined
  let endedAtMs: number | undefined
  let watched: string | undefined
  let isBlind = false

  function begun(serviceId: string | undefined): void {
    if (serviceId === watched) return
    watched = serviceId
    status = undefined
    endedAtMs = undefined
    isBlind = false
  }

  async function look(serviceId: string): Promise<Failed | undefined> {
    const answer = await trigger.look(serviceId, turn.signal)
    if (answer.kind === 'refused' && answer.retry_after_ms !== undefined) {
      nextAtMs = monotonicMs() + Math.max(answer.retry_after_ms, settings.pollMs)
    }
    if (answer.kind === 'refused' && answer.status >= 400 && answer.status < 429) {
      isBlind = true
      const text = `ChatGPT does not show how the run stands (HTTP ${answer.status}); its own word is waited for`
      turn.report({ kind: 'warning', text })
    }
    if (answer.kind !== 'taken' || turn.signal.aborted) return undefined
    if (answer.body.status !== status) {
      status = answer.body.status
      turn.report({ kind: 'status', text: `ChatGPT says: ${status.replace('_', ' ')}` })
    }
    if (status === 'failed') return failedRun(dealings, answer.body)
    return undefined
  }

  /** A run that has ended while nothing is asked or on its way to it has forgotten its result. */
  function gap({ isAsking, messages }: RemoteState): Failed | undefined {
    if (status !== 'completed' || isAsking || messages.length > 0) {
      endedAtMs = undefined
      return undefined
    }
    if (endedAtMs === undefined) {
      endedAtMs = monotonicMs()
      const text = 'The run ended without record_result: a gap, not a result'
      turn.report({ kind: 'warning', text })
    }
    return monotonicMs() - endedAtMs >= settings.gapMs ? withoutResult(dealings) : undefined
  }

  return {
    async lookWhenDue(talk: RemoteState): Promise<Failed | undefined> {
      const { service_id } = dealings.run
      begun(service_id)
      const isDue = monotonicMs() >= nextAtMs
      if (service_id !== undefined && isDue && !isBlind && status !== 'completed') {
        nextAtMs = monotonicMs() + settings.pollMs
        const failure = await look(service_id)
        if (failure !== undefined) return failure
      }
      return gap(talk)
    },
  }
}

/** The next turn begins another run: this one has ended, and says so itself. */
async function failedRun({ turn, agent, run }: Dealings, body: RunAnswer): Promise<Failed> {
  const { isOver } = await turn.remote.wait(run.heard, 0)
  if (isOver) return stopped()
  await turn.remote.save((known = run) => ({ ...known, hasFailed: true }))
  const code = body.error?.code ?? 'no code'
  const said = body.error?.message === undefined ? '' : `: ${body.error.message.slice(0, 500)}`
  const message = `The run of "${agent}" failed at ChatGPT (${code})${said}.${where(run.url)}`
  // One that was never begun has surely changed nothing.
  const untouched = code === 'dispatch_failed'
  return { ok: false, error: { code: 'CHATGPT_RUN_FAILED', message }, retryable: true, untouched }
}

function withoutResult({ agent, run }: Dealings): Failed {
  const message = `The run of "${agent}" ended at ChatGPT without record_result, so there is no result.${where(run.url)} Check that the agent has the connector "durable-relay" and its instruction block (docs/chatgpt.md).`
  return { ok: false, error: { code: 'CHATGPT_NO_RESULT', message }, retryable: false }
}

function timedOut({ agent, settings, run }: Dealings): Failed {
  const message = `"${agent}" told no result in ${settings.timeoutMs} ms ("timeoutMs"). The run may go on at ChatGPT; what it tells from now on is refused.${where(run.url)}`
  return { ok: false, error: { code: 'TURN_TIMED_OUT', message }, retryable: false }
}

function where(url: string | undefined): string {
  return url === undefined ? '' : ` See ${url}.`
}
