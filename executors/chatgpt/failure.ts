import type { TurnResult } from '../../lib/executor.ts'
import type { Answer } from './trigger.ts'

type Failed = Extract<TurnResult, { ok: false }>
type Refusal = Exclude<Answer<never>, { kind: 'taken' }>

/** Statuses after which the same request may succeed by itself. */
export function mayPass(answer: Refusal): boolean {
  if (answer.kind === 'unanswered') return true
  return answer.status === 429 || answer.status >= 500
}

/** An agent that is being changed or switched off is looked for again after so long. */
const NOT_RUNNABLE_MS = 60_000

/**
 * The failure of a turn whose task was not taken. `isDoubtful`: an earlier try may have been taken, though
 * its answer did not come; the same run is then sent for again and never another one.
 */
export function refusalOf(
  answer: Refusal,
  { agent, isDoubtful }: { agent: string; isDoubtful: boolean },
): Failed {
  const doubt = isDoubtful
    ? ' An earlier try may have been taken: if its run reports, that counts.'
    : ''
  const failed = (code: string, why: string, again?: Partial<Failed>): Failed => ({
    ok: false,
    error: { code, message: `ChatGPT did not take the task of "${agent}": ${why}${doubt}` },
    retryable: false,
    untouched: !isDoubtful,
    ...again,
  })
  if (answer.kind === 'unanswered') {
    return failed('CHATGPT_UNREACHABLE', `${answer.reason}.`, {
      retryable: true,
      fault: 'service_unavailable',
    })
  }
  const said = answer.reason === '' ? '' : ` It said: ${answer.reason}`
  const status = `HTTP ${answer.status}`
  const { retry_after_ms } = answer
  switch (answer.status) {
    case 0:
      return failed('CREDENTIAL_MISSING', answer.reason, { fault: 'login_needed' })
    case 401:
      return failed(
        'CHATGPT_TOKEN_REFUSED',
        `the token is wrong or has ended (${status}). Make a new one and run: relay agent add chatgpt ${agent}.${said}`,
        { fault: 'login_needed' },
      )
    case 403:
      return failed(
        'CHATGPT_FORBIDDEN',
        `the token may not trigger this agent (${status}). Its owner needs the scope "Workspace Agents" and access to the agent.${said}`,
        { fault: 'login_needed' },
      )
    case 404:
      return failed(
        'CHATGPT_NOT_FOUND',
        `there is no such trigger for this token (${status}). Copy the trigger URL of the agent again.${said}`,
        { fault: 'setup_needed' },
      )
    case 409:
      return failed(
        'CHATGPT_NOT_RUNNABLE',
        `the agent or its API channel is switched off or being changed (${status}). Publish the agent with the API channel on.${said}`,
        {
          retryable: true,
          retry_after_ms: retry_after_ms ?? NOT_RUNNABLE_MS,
          fault: 'service_unavailable',
        },
      )
    case 429:
      return failed('CHATGPT_LIMITED', `too many requests (${status}).${said}`, {
        retryable: true,
        retry_after_ms,
        isLimited: true,
        fault: 'service_limited',
      })
    default:
      return answer.status >= 500
        ? failed('CHATGPT_UNREACHABLE', `it has a fault (${status}).${said}`, {
            retryable: true,
            retry_after_ms,
            fault: 'service_unavailable',
          })
        : failed('CHATGPT_REFUSED', `${status}.${said}`)
  }
}
