import type { Meter } from '../../lib/executor.ts'
import type { ClaudeEvent, RunUsage } from './events.ts'

/**
 * Adds up what the answers of the model take while they arrive, and reports the sum after each change. The client repeats
 * the tokens of an answer in several events, with numbers that only grow.
 */
export function createLiveUsage({ used }: Pick<Meter, 'used'>): (event: ClaudeEvent) => void {
  const answers = new Map<string, Counts>()
  /** The answer that each agent is giving. */
  const open = new Map<string, string>()
  let model: string | undefined

  function note(id: string | undefined, usage: RunUsage | undefined): void {
    if (id === undefined || usage === undefined) return
    const before = answers.get(id) ?? NONE
    const now = {
      input_tokens: Math.max(before.input_tokens, usage.input_tokens ?? 0),
      cached_input_tokens: Math.max(before.cached_input_tokens, usage.cache_read_input_tokens ?? 0),
      cache_write_tokens: Math.max(
        before.cache_write_tokens,
        usage.cache_creation_input_tokens ?? 0,
      ),
      output_tokens: Math.max(before.output_tokens, usage.output_tokens ?? 0),
    }
    answers.set(id, now)
    used({ ...sumOf(answers.values()), model })
  }

  return (event) => {
    if (!('type' in event)) {
      if (event.subtype === 'init') model = event.model ?? model
      return
    }
    if (event.type === 'assistant') {
      return note(event.message.id, event.message.usage)
    }
    if (event.type !== 'part') return
    const { agent, part } = event
    if (part.type === 'message_start') {
      if (part.message.id !== undefined) open.set(agent, part.message.id)
      return note(part.message.id, part.message.usage)
    }
    return note(open.get(agent), part.usage)
  }
}

type Counts = {
  input_tokens: number
  cached_input_tokens: number
  cache_write_tokens: number
  output_tokens: number
}

const NONE: Counts = {
  input_tokens: 0,
  cached_input_tokens: 0,
  cache_write_tokens: 0,
  output_tokens: 0,
}

function sumOf(answers: Iterable<Counts>): Counts {
  const sum = { ...NONE }
  for (const each of answers) {
    sum.input_tokens += each.input_tokens
    sum.cached_input_tokens += each.cached_input_tokens
    sum.cache_write_tokens += each.cache_write_tokens
    sum.output_tokens += each.output_tokens
  }
  return sum
}
