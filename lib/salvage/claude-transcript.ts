import * as z from 'zod/mini'

import type { FoundTurn, Reader } from './turn.ts'

const maybe = z.catch(z.optional(z.nullable(z.string())), undefined)
const truth = z.catch(z.optional(z.boolean()), undefined)
const count = z.catch(z.optional(z.number()), undefined)

/** The lines of a transcript of Claude Code (2.1.328) that tell its turns. */
const Line = z.object({
  type: z.enum(['user', 'assistant']),
  uuid: z.string(),
  sessionId: z.string(),
  cwd: maybe,
  timestamp: maybe,
  isSidechain: truth,
  isMeta: truth,
  isCompactSummary: truth,
  isApiErrorMessage: truth,
  message: z.object({
    id: maybe,
    model: maybe,
    stop_reason: maybe,
    content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]),
    usage: z.catch(
      z.optional(
        z.object({ input_tokens: count, cache_read_input_tokens: count, output_tokens: count }),
      ),
      undefined,
    ),
  }),
})
type Line = z.infer<typeof Line>

type Open = { turn_id: string; prompt: string; usage: Map<string, Line['message']['usage']> }

/** The model that Claude Code names in messages of its own, such as errors of the service. */
const NO_MODEL = '<synthetic>'

/** Finds the turns whose last message ended by itself. Subagents, errors and interrupted turns are left out. */
export function readTranscript(file: string): Reader {
  const found: FoundTurn[] = []
  let open: Open | undefined
  /** An answer may come in several lines with one id. */
  let answer: { id: string; text: string } | undefined

  const onUser = (line: Line) => {
    const { content } = line.message
    const isResult =
      typeof content !== 'string' && content.some(({ type }) => type === 'tool_result')
    if (isResult || line.isMeta === true || line.isCompactSummary === true) return
    open = { turn_id: line.uuid, prompt: textOf(content), usage: new Map() }
    answer = undefined
  }

  const onAssistant = (line: Line) => {
    const { id, model, stop_reason, usage, content } = line.message
    if (open === undefined || model === NO_MODEL || line.isApiErrorMessage === true) return
    const key = id ?? line.uuid
    open.usage.set(key, usage)
    const said = textOf(content)
    answer =
      answer?.id === key ? { id: key, text: join(answer.text, said) } : { id: key, text: said }
    if (stop_reason !== 'end_turn' || answer.text.trim() === '' || open.prompt.trim() === '') return
    found.push({
      tool: 'claude',
      thread_id: line.sessionId,
      turn_id: open.turn_id,
      file,
      cwd: line.cwd ?? undefined,
      model: model ?? undefined,
      ended_at: line.timestamp ?? undefined,
      prompt: open.prompt,
      answer: answer.text,
      usage: usageOf(open),
    })
  }

  return {
    line(value) {
      const line = z.safeParse(Line, value).data
      if (line === undefined || line.isSidechain === true) return
      if (line.type === 'user') onUser(line)
      else onAssistant(line)
    },
    /** The last answer of each turn: a Stop hook may have let a turn continue. */
    turns: () => [...new Map(found.map((turn) => [turn.turn_id, turn])).values()],
  }
}

function textOf(content: Line['message']['content']): string {
  if (typeof content === 'string') return content
  return content
    .flatMap((part) =>
      part.type === 'text' && typeof part['text'] === 'string' ? [part['text']] : [],
    )
    .join('\n')
}

function join(before: string, more: string): string {
  return [before, more].filter((part) => part !== '').join('\n')
}

function usageOf({ usage }: Open): FoundTurn['usage'] {
  const all = [...usage.values()].filter((each) => each !== undefined)
  if (all.length === 0) return undefined
  const sum = (of: (each: (typeof all)[number]) => number | undefined) =>
    all.reduce((total, each) => total + Math.max(0, Math.trunc(of(each) ?? 0)), 0)
  return {
    input_tokens: sum((each) => each.input_tokens),
    cached_input_tokens: sum((each) => each.cache_read_input_tokens),
    output_tokens: sum((each) => each.output_tokens),
  }
}
