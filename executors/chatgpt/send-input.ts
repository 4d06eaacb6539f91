import type { Turn, TurnResult } from '../../lib/executor.ts'
import type { Message, Run } from '../../lib/schema/run.ts'
import type { ChatgptSettings } from '../../lib/schema/settings.ts'
import { composeMessage, composeTask } from './compose.ts'
import type { Header } from './compose.ts'
import type { TriggerAnswer } from './schema.ts'
import type { Answer, Trigger } from './trigger.ts'

/** One turn's dealings with its agent: the run as the log has it, and the way to it. */
export type Dealings = {
  turn: Turn
  settings: ChatgptSettings
  agent: string
  trigger: Trigger
  header: Header
  run: Run
  /** The first pause after something that was not taken; each further one is twice as long. */
  retryMs: number
}

type NotTaken = Exclude<Answer<never>, { kind: 'taken' }>

/** Sends the task; when it was taken, the log says so before this resolves. */
export function sendTask(dealings: Dealings): Promise<Answer<TriggerAnswer>> {
  const { turn, header, run } = dealings
  return send(dealings, { number: 0, input: composeTask(header, turn), heard: run.heard })
}

/** Sends the next message in the same way. What was not taken is sent again later, under the same key. */
export function sendMessage(dealings: Dealings, message: Message): Promise<Answer<TriggerAnswer>> {
  const { header, run } = dealings
  const heard = run.heard + 1
  return send(dealings, { number: heard, input: composeMessage(header, message), heard })
}

/** One thing that is sent has one key for ever: the run's name, and its number among what the run was sent. */
async function send(
  dealings: Dealings,
  { number, input, heard }: { number: number; input: string; heard: number },
): Promise<Answer<TriggerAnswer>> {
  const { turn, trigger, run } = dealings
  const { conversation_key } = run
  const text = { key: `relay-${run.id}-${number}`, input, conversation_key }
  const answer = await trigger.send(text, turn.signal)
  if (answer.kind !== 'taken') return answer
  const { agent_trigger_run_id: service_id, conversation_url } = answer.body
  await turn.remote.save((known = run) => {
    const url = conversation_url ?? known.url
    const taken = { ...known, heard, accepted: true, service_id }
    return (dealings.run = url === undefined ? taken : { ...taken, url })
  })
  const where = conversation_url === undefined ? '' : `: ${conversation_url}`
  turn.report({ kind: 'status', text: `ChatGPT took it${where}` })
  return answer
}

/** How long to wait before the same is sent again: as asked, else ever longer, with some chance in it. */
export function pauseAfter(answer: NotTaken, tries: number, firstMs: number): number {
  const asked = answer.kind === 'refused' ? answer.retry_after_ms : undefined
  return asked ?? firstMs * 2 ** (tries - 1) * (0.75 + Math.random() / 2)
}

/** Tells that something was not taken, and what is done about it. */
export function reportNotTaken({ report }: Turn, answer: NotTaken, delayMs: number): void {
  const isHeard = answer.kind === 'refused' && answer.status > 0
  const why = isHeard ? `HTTP ${answer.status} ${answer.reason}`.trim() : answer.reason
  const seconds = Math.ceil(delayMs / 1000)
  report({ kind: 'warning', text: `ChatGPT did not take it: ${why}; tried again in ${seconds} s` })
}

/** The end of a turn that must stop. Nothing is undone by it: the run goes on, and the next turn takes it up. */
export function stopped(): Extract<TurnResult, { ok: false }> {
  const message = 'The turn was stopped; its run at ChatGPT goes on.'
  return { ok: false, error: { code: 'STOPPED', message }, retryable: false, stopped: true }
}
