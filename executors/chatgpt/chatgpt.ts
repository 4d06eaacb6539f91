import { RelayError } from '../../lib/errors.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import type { RunTurn } from '../../lib/executor.ts'
import { monotonicMs } from '../../lib/process/process.ts'
import type { FaultKind } from '../../lib/schema/pause.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { refused } from '../client.ts'
import type { Failed } from '../client.ts'
import { begin, continueOrCreateRun } from './begin.ts'
import { followRun } from './follow.ts'
import { stopped } from './send-input.ts'
import type { AgentTurn } from './send-input.ts'
import { createTrigger } from './trigger.ts'

/** An answer to a trigger was seen to take 10 seconds. */
const REQUEST_MS = 60_000

/** The pause after the first rejected request. */
const RETRY_MS = 1000

/** Refusals of the store that pass by themselves or once a person repairs the disk. The run continues meanwhile. */
const MAY_HEAL = new Set<ErrorCode>(['STORE_FULL', 'STORE_WRITE_FAILED', 'JOB_CONTESTED'])

/** Called for each request, `token` may throw `CREDENTIAL_MISSING`. */
export type ChatgptOptions = {
  agent: string
  token: () => string
  requestMs?: number | undefined
  retryMs?: number | undefined
}

/**
 * Runs turns with a Workspace Agent of ChatGPT. The task goes to the agent's trigger; the agent reports its
 * result with the tools of the `report` toolset, which end the job. The turn sends the task, delivers messages
 * to the run, and detects a run that ends without a report. It never starts a second run while one may be in
 * progress: a run is in the job's log before its task is sent, and is sent under one idempotency key.
 */
export function createChatgptExecutor(settings: ChatgptSettings, options: ChatgptOptions): RunTurn {
  const { agent, token, requestMs = REQUEST_MS, retryMs = RETRY_MS } = options
  const trigger = createTrigger(settings, { token, requestMs, now: Date.now })

  return async (turn) => {
    if (turn.result_schema !== undefined) return schemaUnsupported(agent)
    if (turn.resume?.isFork === true) return forkUnsupported(agent)
    const deadline = monotonicMs() + settings.timeoutMs
    try {
      const { run, capability, isContinued } = await continueOrCreateRun(turn, token())
      const { job_id, write } = turn
      const { conversation_key } = run
      const { request_id } = turn.remote
      const header = { job_id, request_id, conversation_key, capability, write }
      const at: AgentTurn = { turn, settings, agent, trigger, header, run, retryMs }
      if (run.accepted !== true) {
        const failure = await begin(at, { isDoubtful: isContinued })
        if (failure !== undefined) return failure
      }
      return await followRun(at, deadline)
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      if (error.code === 'STALE_TOKEN' || error.code === 'STATE_REFUSED') return stopped()
      const { code, message } = error
      const hasRun = turn.remote.run !== undefined || MAY_HEAL.has(code)
      const failure = { ...refused({ code, message }), fault: faultOf(code) }
      return hasRun ? { ...failure, retryable: true, untouched: false } : failure
    }
  }
}

/** The job is not at fault when the token is missing or the disk refuses to write. */
function faultOf(code: ErrorCode): FaultKind | undefined {
  if (code === 'CREDENTIAL_MISSING') return 'login_needed'
  return code === 'STORE_FULL' || code === 'STORE_WRITE_FAILED' ? 'disk_unusable' : undefined
}

function schemaUnsupported(agent: string): Failed {
  const message = `Cannot send this job to "${agent}": a Workspace Agent answers in Markdown, which no result_schema can check. Send the job again without one.`
  return refused({ code: 'RESULT_SCHEMA_UNSUPPORTED', message })
}

function forkUnsupported(agent: string): Failed {
  const message = `Cannot fork a job of "${agent}": the API cannot copy a ChatGPT conversation. Dispatch a new job whose prompt holds what it needs to know.`
  return refused({ code: 'FORK_UNSUPPORTED', message })
}
