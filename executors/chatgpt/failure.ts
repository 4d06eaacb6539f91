import type { Failed } from '../client.ts'
import type { Answer } from './trigger.ts'

type Rejection = Exclude<Answer<never>, { kind: 'accepted' }>

/** True when the same request may succeed later by itself. */
export function mayPass(rejection: Rejection): boolean {
  if (rejection.kind === 'unanswered') return true
  return rejection.status === 429 || rejection.status >= 500
}

/** How long to wait for an agent that is being changed or switched off. */
const NOT_RUNNABLE_MS = 60_000

/**
 * The failure of a turn whose task was rejected. `isDoubtful`: an earlier try may have been accepted although
 * its answer was lost; the next turn then sends the task for the same run and never for another one.
 */
export function failureOfSend(
  rejection: Rejection,
  { agent, isDoubtful }: { agent: string; isDoubtful: boolean },
): Failed {
  const doubt = isDoubtful
    ? ' An earlier try may have been accepted: if its run reports, that counts.'
    : ''
  const failed = (code: string, why: string, more?: Partial<Failed>): Failed => ({
    ok: false,
    error: { code, message: `ChatGPT did not accept the task of "${agent}": ${why}${doubt}` },
    retryable: false,
    untouched: !isDoubtful,
    ...more,
  })
  if (rejection.kind === 'unanswered') {
    return failed('CHATGPT_UNREACHABLE', `${rejection.reason}.`, {
      retryable: true,
      fault: 'service_unavailable',
    })
  }
  const reason = rejection.reason === '' ? '' : ` Its reason: ${rejection.reason}`
  const status = `HTTP ${rejection.status}`
  const { retry_after_ms } = rejection
  switch (rejection.status) {
    case 0:
      return failed('CREDENTIAL_MISSING', rejection.reason, { fault: 'login_needed' })
    case 401:
      return failed(
        'CHATGPT_TOKEN_REFUSED',
        `the token is wrong or has expired (${status}). Create a new one and run: relay agent add chatgpt ${agent}.${reason}`,
        { fault: 'login_needed' },
      )
    case 403:
      return failed(
        'CHATGPT_FORBIDDEN',
        `the token may not trigger this agent (${status}). Its owner needs the scope "Workspace Agents" and access to the agent.${reason}`,
        { fault: 'login_needed' },
      )
    case 404:
      return failed(
        'CHATGPT_NOT_FOUND',
        `this token knows no such trigger (${status}). Copy the trigger URL of the agent again.${reason}`,
        { fault: 'setup_needed' },
      )
    case 409:
      return failed(
        'CHATGPT_NOT_RUNNABLE',
        `the agent or its API channel is switched off or being changed (${status}). Publish the agent with the API channel on.${reason}`,
        {
          retryable: true,
          retry_after_ms: retry_after_ms ?? NOT_RUNNABLE_MS,
          fault: 'service_unavailable',
        },
      )
    case 429:
      return failed('CHATGPT_LIMITED', `too many requests (${status}).${reason}`, {
        retryable: true,
        retry_after_ms,
        isLimited: true,
        fault: 'service_limited',
      })
    default:
      return rejection.status >= 500
        ? failed('CHATGPT_UNREACHABLE', `server error (${rejection.status}).${reason}`, {
            retryable: true,
            retry_after_ms,
            fault: 'service_unavailable',
          })
        : failed('CHATGPT_REFUSED', `${status}.${reason}`)
  }
}
