import { RelayError } from '../../lib/errors.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import type { RunTurn, TurnResult } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import type { FaultKind } from '../../lib/schema/pause.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { begin, takeUp } from './begin.ts'
import { stopped } from './send-input.ts'
import { followRun } from './follow.ts'
import { createTrigger } from './trigger.ts'

/** An answer to a trigger was seen to take 10 seconds. */
const REQUEST_MS = 60_000

/** The first pause after something that was not taken. */
const RETRY_MS = 1000

/** Refusals of the store that end by themselves or when somebody mends the disk. The run goes on meanwhile. */
const MAY_HEAL = new Set<ErrorCode>(['STORE_FULL', 'STORE_WRITE_FAILED', 'JOB_CONTESTED'])

type Failed = Extract<TurnResult, { ok: false }>

/** What the settings of an agent do not say. `token` is asked for at each request; it may throw `CREDENTIAL_MISSING`. */
export type ChatgptOptions = {
  agent: string
  token: () => string
  requestMs?: number | undefined
  retryMs?: number | undefined
}

/**
 * Runs turns by a Workspace Agent of ChatGPT: the task goes to its trigger, the result comes by the tools
 * of the `report` toolset, which end the job themselves. The turn sends, passes on what is said meanwhile,
 * and watches for a run that ends without a word. It never begins a second run where one may be going on:
 * the run is in the job's log before it is sent for, and is sent for under one key.
 */
export function createChatgptExecutor(settings: ChatgptSettings, options: ChatgptOptions): RunTurn {
  const { agent, token, requestMs = REQUEST_MS, retryMs = RETRY_MS } = options
  const trigger = createTrigger(settings, { token, requestMs, now: Date.now })

  return async (turn) => {
    if (turn.result_schema !== undefined) return withoutSchemas(agent)
    if (turn.resume?.isFork === true) return withoutForks(agent)
    const deadline = monotonicMs() + settings.timeoutMs
    try {
      const { run, capability, isTakenUp } = await takeUp(turn, token())
      const { job_id, write } = turn
      const { conversation_key } = run
      const { request_id } = turn.remote
      const header = { job_id, request_id, conversation_key, capability, write }
      const dealings = { turn, settings, agent, trigger, header, run, retryMs }
      if (run.accepted !== true) {
        const failure = await begin(dealings, { isDoubtful: isTakenUp })
        if (failure !== undefined) return failure
      }
      return await followRun(dealings, deadline)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return stopped()
      const { code, message } = error
      const isKept = turn.remote.run !== undefined || MAY_HEAL.has(code)
      const failure = refused(code, message)
      const fault = faultOf(code)
      return isKept
        ? { ...failure, retryable: true, untouched: false, fault }
        : { ...failure, fault }
    }
  }
}

/** A token that is missing, or a disk that takes no note, is not the job's fault. */
function faultOf(code: ErrorCode): FaultKind | undefined {
  if (code === 'CREDENTIAL_MISSING') return 'login_needed'
  return code === 'STORE_FULL' || code === 'STORE_WRITE_FAILED' ? 'disk_unusable' : undefined
}

function withoutSchemas(agent: string): Failed {
  const why =
    'a Workspace Agent answers in Markdown, and nothing here checks it against a result_schema. Send the job again without one'
  return refused('RESULT_SCHEMA_UNSUPPORTED', `Cannot send this job to "${agent}": ${why}.`)
}

function withoutForks(agent: string): Failed {
  const why =
    'a conversation of ChatGPT cannot be copied by its API. Dispatch a job of its own, with what it has to know in the prompt'
  return refused('FORK_UNSUPPORTED', `Cannot fork a job of "${agent}": ${why}.`)
}

function refused(code: string, message: string): Failed {
  return { ok: false, error: { code, message }, retryable: false, untouched: true }
}
