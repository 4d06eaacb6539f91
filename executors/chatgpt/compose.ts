import type { Turn } from '../../lib/executor.ts'
import type { Message } from '../../lib/schema/run.ts'

/** What the agent is told of the job with everything that it is sent; one line each. */
export type Header = {
  job_id: string
  request_id: string
  conversation_key: string
  capability: string
  write: boolean
}

/** Version of what is agreed with the agent: header, order of calls, meaning of the modes. */
export const PROTOCOL = 'durable-relay/v1'

/** What a run is told first. `docs/chatgpt.md` has the numbered lines for the agent's instructions, word for word. */
export const FIRST = `This is one run of a job. Nobody reads this chat: whoever sent the job sees only what you tell by the tools of the MCP server "durable-relay". Pass the capability above with each of these calls, and show it nowhere else.

1. Call update_conversation_title once, with at most 15 characters.
2. Call record_plan with the steps that matter to the reader. Give each step an id and keep it.
3. Work. Call record_progress when a step begins or ends; one call may report several steps. If the plan changes, call record_plan again or mark steps as skipped.
4. If you cannot continue without an answer, call ask_user and end your turn. The answer arrives as a new message with turn_mode "answer".
5. Call record_result exactly once, at the end, with status done, failed, or blocked if something you need is out of your reach. Put the whole answer into it, not into this chat. A long answer may come in parts.

Never end without record_result or an open ask_user: a run that ends silently counts as failed. When a call answers RUN_CLOSED, stop.`

const AGAIN =
  'The next job of this conversation; the same rules as before: the capability above, record_plan, record_progress, ask_user when you must, record_result exactly once at the end. Nobody reads this chat.'

const GUIDED =
  'This is guidance for the run that you are working on: the same job, the same capability. Do not start over. Change the plan with record_plan, or mark steps as skipped; if the answer is complete with this, close with record_result.'

const ANSWERED =
  'This is the answer to your question. Go on with the same job and the same capability where you stopped, and close with record_result.'

/** What begins a run. The prompt stands last and is not touched: whatever it says, the lines above are ours. */
export function composeTask(
  header: Header,
  { prompt, resume }: Pick<Turn, 'prompt' | 'resume'>,
): string {
  const isFirst = resume === undefined
  const rules = header.write
    ? 'You may change things where this job asks for it.'
    : 'This job is read-only: look, and change nothing.'
  return compose(header, isFirst ? 'initial' : 'continuation', {
    text: `${isFirst ? FIRST : AGAIN}\n\n${rules}`,
    label: 'User task',
    said: prompt,
  })
}

/** What a run is told while it goes on. */
export function composeMessage(header: Header, message: Message): string {
  if (message.kind === 'steer') {
    return compose(header, 'steer', {
      text: GUIDED,
      label: 'Operator guidance',
      said: message.text,
    })
  }
  const text = `question_id: ${message.id}\n\n${ANSWERED}`
  return compose(header, 'answer', { text, label: 'Operator answered', said: message.text })
}

function compose(
  { job_id, request_id, conversation_key, capability, write }: Header,
  mode: 'initial' | 'continuation' | 'steer' | 'answer',
  { text, label, said }: { text: string; label: string; said: string },
): string {
  const lines = [
    'relay_mcp: durable-relay',
    `protocol: ${PROTOCOL}`,
    `turn_mode: ${mode}`,
    `job_id: ${job_id}`,
    `request_id: ${request_id}`,
    `conversation_key: ${conversation_key}`,
    `capability: ${capability}`,
    `may_write: ${write ? 'yes' : 'no'}`,
  ]
  return `${lines.join('\n')}\n\n${text}\n\n${label}:\n${said.trim()}`
}
