import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { createTrigger } from './trigger.ts'

/** The id of a run that does not exist: the answer shows what the service thinks of the token. */
const NO_RUN = 'apirun_durable_relay_test'

const REQUEST_MS = 20_000

/** Checks the token by asking the service for a run that does not exist. Starts nothing. */
export async function probeAgent(
  settings: ChatgptSettings,
  token: string,
): Promise<{ ok: boolean; message: string }> {
  const options = { token: () => token, requestMs: REQUEST_MS, now: Date.now }
  const trigger = createTrigger(settings, options)
  const answer = await trigger.statusOf(NO_RUN, new AbortController().signal)
  if (answer.kind === 'unanswered') {
    return { ok: false, message: `ChatGPT did not answer: ${answer.reason}.` }
  }
  if (answer.kind === 'accepted' || answer.status === 404) {
    const message =
      'ChatGPT takes the token. The first job will show whether the trigger and the connector are set up correctly.'
    return { ok: true, message }
  }
  const reason = answer.reason === '' ? '' : ` Its reason: ${answer.reason}`
  const why = WHY[answer.status] ?? 'it does not take the request now'
  return { ok: false, message: `ChatGPT refused (HTTP ${answer.status}): ${why}.${reason}` }
}

const WHY: Record<number, string> = {
  401: 'the token is wrong or has expired',
  403: 'the token has no access to this agent, or lacks the scope "Workspace Agents"',
}
