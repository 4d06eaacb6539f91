import type { Turn } from '../../lib/executor.ts'
import type { Message, Run } from '../../lib/schema/run.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import type { Failed } from '../client.ts'
import { composeMessage, composeTask } from './compose.ts'
import type { Header } from './compose.ts'
import type { Answer, Trigger, TriggerAnswer } from './trigger.ts'

/** One turn of a Workspace Agent: its run as the log has it, and the trigger of its agent. */
export type AgentTurn = {
  turn: Turn
  settings: ChatgptSettings
  agent: string
  trigger: Trigger
  header: Header
  run: Run
  /** The pause after the first rejected request; each later pause is twice as long. */
  retryMs: number
}

type Rejection = Exclude<Answer<never>, { kind: 'accepted' }>

/** Sends the task. Once it is accepted, the log says so before this resolves. */
export function sendTask(at: AgentTurn): Promise<Answer<TriggerAnswer>> {
  const { turn, header, run } = at
  return send(at, { number: 0, input: composeTask(header, turn), heard: run.heard })
}

/** Sends the next message in the same way. A rejected message is sent again later under the same key. */
export function sendMessage(at: AgentTurn, message: Message): Promise<Answer<TriggerAnswer>> {
  const { header, run } = at
  const heard = run.heard + 1
  return send(at, { number: heard, input: composeMessage(header, message), heard })
}

/** Each input has one idempotency key for ever: the id of its run and its number within the run. */
async function send(
  at: AgentTurn,
  { number, input, heard }: { number: number; input: string; heard: number },
): Promise<Answer<TriggerAnswer>> {
  const { turn, trigger, run } = at
  const { conversation_key } = run
  const text = { key: `relay-${run.id}-${number}`, input, conversation_key }
  const answer = await trigger.send(text, turn.signal)
  if (answer.kind !== 'accepted') return answer
  const { agent_trigger_run_id: service_id, conversation_url } = answer.body
  await turn.remote.save((known = run) => {
    const url = conversation_url ?? known.url
    const accepted = { ...known, heard, accepted: true, service_id }
    return (at.run = url === undefined ? accepted : { ...accepted, url })
  })
  const where = conversation_url === undefined ? '' : `: ${conversation_url}`
  turn.report({ kind: 'status', text: `ChatGPT accepted it${where}` })
  return answer
}

/** How long to wait before the same input is sent again: as the service asks, else exponentially with jitter. */
export function pauseAfter(rejection: Rejection, tries: number, firstMs: number): number {
  const asked = rejection.kind === 'refused' ? rejection.retry_after_ms : undefined
  return asked ?? firstMs * 2 ** (tries - 1) * (0.75 + Math.random() / 2)
}

/** Reports a rejected input and when it is sent again. */
export function reportRejection({ report }: Turn, rejection: Rejection, delayMs: number): void {
  const hasStatus = rejection.kind === 'refused' && rejection.status > 0
  const why = hasStatus ? `HTTP ${rejection.status} ${rejection.reason}`.trim() : rejection.reason
  const seconds = Math.ceil(delayMs / 1000)
  report({ kind: 'warning', text: `ChatGPT did not accept it: ${why}; next try in ${seconds} s` })
}

/** The end of a turn that must stop. Its run continues, and the next turn follows it again. */
export function stopped(): Failed {
  const message = 'The turn was stopped; its run at ChatGPT continues.'
  return { ok: false, error: { code: 'STOPPED', message }, retryable: false, stopped: true }
}
