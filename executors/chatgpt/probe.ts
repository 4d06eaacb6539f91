import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { createTrigger } from './trigger.ts'

/** A run that nobody began: what is said of it tells what the service thinks of the token. */
const NO_RUN = 'apirun_durable_relay_test'

const REQUEST_MS = 20_000

/** Asks the service for a run that there is not. Starts nothing. */
export async function probeAgent(
  settings: ChatgptSettings,
  token: string,
): Promise<{ ok: boolean; message: string }> {
  const options = { token: () => token, requestMs: REQUEST_MS, now: Date.now }
  const trigger = createTrigger(settings, options)
  const answer = await trigger.look(NO_RUN, new AbortController().signal)
  if (answer.kind === 'unanswered') {
    return { ok: false, message: `ChatGPT did not answer: ${answer.reason}.` }
  }
  if (answer.kind === 'taken' || answer.status === 404) {
    const message =
      'ChatGPT takes the token. Whether the trigger and the connector are right shows with the first job.'
    return { ok: true, message }
  }
  const said = answer.reason === '' ? '' : ` It said: ${answer.reason}`
  const why = WHY[answer.status] ?? 'it does not take the request now'
  return { ok: false, message: `ChatGPT refuses (HTTP ${answer.status}): ${why}.${said}` }
}

const WHY: Record<number, string> = {
  401: 'the token is wrong or has ended',
  403: 'the token has no access to this agent, or not the scope "Workspace Agents"',
}
