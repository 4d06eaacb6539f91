import type { Turn } from '../../lib/executor.ts'
import type { Message } from '../../lib/schema/run.ts'

/** Facts about the job at the top of every text that the agent is sent, one per line. */
export type Header = {
  job_id: string
  request_id: string
  conversation_key: string
  capability: string
  write: boolean
}

/** Version of the protocol with the agent: header, order of calls, meaning of the modes. */
export const PROTOCOL = 'durable-relay/v1'

/** The first text of a run. `docs/chatgpt.md` repeats the numbered lines in the agent's instructions, word for word. */
export const FIRST = `This is one run of a job. The sender does not see this chat, only what you report with the tools of the MCP server "durable-relay". Pass the capability above with every call of these tools, and write it nowhere else.

1. Call update_conversation_title once, with at most 15 characters.
2. Call record_plan with the steps that matter to the reader. Give each step an id and keep it.
3. Work. Call record_progress when a step begins or ends; one call may report several steps. If the plan changes, call record_plan again or mark steps as skipped.
4. If you cannot continue without an answer, call ask_user and end your turn. The answer arrives as a new message with turn_mode "answer".
5. Call record_result exactly once, at the end, with status done, failed, or blocked if something you need is out of your reach. Put the whole answer into it, not into this chat. A long answer may come in parts.

Never end without record_result or an open ask_user: a run that ends without either counts as failed. When a call returns RUN_CLOSED, stop.`

const NEXT_JOB =
  'This is the next job of this conversation. The same rules apply: the capability above, record_plan, record_progress, ask_user if you need an answer, record_result exactly once at the end. The sender does not see this chat.'

const GUIDANCE =
  'This is guidance for the run that you are working on: the same job, the same capability. Do not start over. Change the plan with record_plan, or mark steps as skipped. If this completes the answer, finish with record_result.'

const ANSWER =
  'This is the answer to your question. Continue the same job where you stopped, with the same capability, and finish with record_result.'

const REPLY =
  'This is the reply to your result. Continue the same job where you stopped, with the same capability, and finish with record_result again: the job is open again.'

/** The text that starts a run. The prompt comes last and unchanged, so it cannot forge the lines above it. */
export function composeTask(
  header: Header,
  { prompt, resume }: Pick<Turn, 'prompt' | 'resume'>,
): string {
  const isFirst = resume === undefined
  const rules = header.write
    ? 'You may change things if this job asks for it.'
    : 'This job is read-only: do not change anything.'
  return compose(header, isFirst ? 'initial' : 'continuation', {
    text: `${isFirst ? FIRST : NEXT_JOB}\n\n${rules}`,
    label: 'User task',
    body: prompt,
  })
}

/** The text that brings a message to a running run. */
export function composeMessage(header: Header, message: Message): string {
  if (message.kind === 'steer') {
    return compose(header, 'steer', {
      text: GUIDANCE,
      label: 'Operator guidance',
      body: message.text,
    })
  }
  const text = message.kind === 'reply' ? REPLY : `question_id: ${message.id}\n\n${ANSWER}`
  return compose(header, 'answer', { text, label: 'Operator answered', body: message.text })
}

function compose(
  { job_id, request_id, conversation_key, capability, write }: Header,
  mode: 'initial' | 'continuation' | 'steer' | 'answer',
  { text, label, body }: { text: string; label: string; body: string },
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
  return `${lines.join('\n')}\n\n${text}\n\n${label}:\n${body.trim()}`
}
