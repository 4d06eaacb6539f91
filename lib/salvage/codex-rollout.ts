import * as z from 'zod/mini'

import type { FoundTurn, Reader } from './turn.ts'

const text = z.catch(z.string(), '')
const maybe = z.catch(z.optional(z.nullable(z.string())), undefined)
const count = z.catch(z.number(), 0)

/** The lines of a rollout of Codex (codex-cli 0.169) that tell its turns. */
const Line = z.object({
  timestamp: maybe,
  type: z.string(),
  payload: z.looseObject({ type: z.optional(z.string()) }),
})
const Meta = z.object({ id: z.string(), cwd: maybe })
const Context = z.object({ turn_id: z.string(), cwd: maybe, model: maybe })
const Item = z.object({
  turn_id: z.string(),
  item: z.object({ type: z.literal('UserMessage'), content: z.array(z.object({ text })) }),
})
const Spent = z.object({
  turn_id: z.string(),
  usage: z.object({ input_tokens: count, cached_input_tokens: count, output_tokens: count }),
})
const Complete = z.object({
  turn_id: z.string(),
  last_agent_message: maybe,
  error: z.optional(z.unknown()),
})

type Open = { prompt: string; cwd?: string; model?: string; usage?: FoundTurn['usage'] }

/** Finds the turns that Codex completed with an answer. One that failed, was interrupted or has no end is left out. */
export function readRollout(file: string): Reader {
  const open = new Map<string, Open>()
  const found: FoundTurn[] = []
  let thread: z.infer<typeof Meta> | undefined

  const turnOf = (id: string): Open => {
    const turn = open.get(id) ?? { prompt: '' }
    open.set(id, turn)
    return turn
  }

  const onComplete = (
    { turn_id, last_agent_message: answer, error }: z.infer<typeof Complete>,
    at: string | undefined,
  ) => {
    const turn = open.get(turn_id)
    open.delete(turn_id)
    if (thread === undefined || turn === undefined || turn.prompt.trim() === '') return
    if (answer === undefined || answer === null || answer.trim() === '' || isError(error)) return
    found.push({
      tool: 'codex',
      thread_id: thread.id,
      turn_id,
      file,
      cwd: turn.cwd ?? thread.cwd ?? undefined,
      model: turn.model,
      ended_at: at,
      prompt: turn.prompt,
      answer,
      usage: turn.usage,
    })
  }

  const onPayload = (type: string, payload: unknown, at: string | undefined): void => {
    switch (type) {
      case 'session_meta':
        // A copied thread repeats the lines of the first one, its own header in front.
        thread ??= z.safeParse(Meta, payload).data
        return
      case 'turn_context': {
        const context = z.safeParse(Context, payload).data
        if (context === undefined) return
        const turn = turnOf(context.turn_id)
        if (context.cwd) turn.cwd = context.cwd
        if (context.model) turn.model = context.model
        return
      }
      case 'item_completed': {
        const item = z.safeParse(Item, payload).data
        if (item === undefined) return
        const turn = turnOf(item.turn_id)
        const said = item.item.content.map((part) => part.text).join('\n')
        turn.prompt = turn.prompt === '' ? said : `${turn.prompt}\n\n${said}`
        return
      }
      case 'token_usage_record': {
        const spent = z.safeParse(Spent, payload).data
        if (spent === undefined) return
        const turn = turnOf(spent.turn_id)
        turn.usage = sum(turn.usage, spent.usage)
        return
      }
      case 'task_complete': {
        const end = z.safeParse(Complete, payload).data
        if (end !== undefined) onComplete(end, at)
      }
    }
  }

  return {
    line(value) {
      const line = z.safeParse(Line, value).data
      if (line === undefined) return
      const type = line.type === 'event_msg' ? (line.payload.type ?? '') : line.type
      onPayload(type, line.payload, line.timestamp ?? undefined)
    },
    turns: () => found,
  }
}

function sum(
  before: FoundTurn['usage'],
  { input_tokens, cached_input_tokens, output_tokens }: NonNullable<FoundTurn['usage']>,
): NonNullable<FoundTurn['usage']> {
  return {
    input_tokens: (before?.input_tokens ?? 0) + input_tokens,
    cached_input_tokens: (before?.cached_input_tokens ?? 0) + cached_input_tokens,
    output_tokens: (before?.output_tokens ?? 0) + output_tokens,
  }
}

function isError(error: unknown): boolean {
  return error !== undefined && error !== null
}
