import * as z from 'zod/mini'

import { parseJson } from '../json.ts'

/**
 * The lines of `codex exec --json` (0.169) that matter here. Unknown fields are dropped and unknown types
 * become undefined, because both grow from version to version.
 */
const text = z._default(z.string(), '')
const status = z.optional(z.nullable(z.string()))

const Item = z.discriminatedUnion('type', [
  z.object({ type: z.literal('agent_message'), text }),
  z.object({ type: z.literal('reasoning'), text }),
  z.object({ type: z.literal('error'), message: text }),
  z.object({
    type: z.literal('todo_list'),
    items: z._default(z.array(z.object({ text, completed: z._default(z.boolean(), false) })), []),
  }),
  z.object({
    type: z.literal('command_execution'),
    command: text,
    aggregated_output: text,
    exit_code: z.optional(z.nullable(z.number())),
    status,
  }),
  z.object({
    type: z.literal('mcp_tool_call'),
    server: text,
    tool: text,
    arguments: z.optional(z.unknown()),
    result: z.optional(z.unknown()),
    error: z.optional(z.nullable(z.object({ message: text }))),
    status,
  }),
  z.object({
    type: z.literal('file_change'),
    changes: z._default(z.array(z.object({ path: z.string(), kind: text })), []),
    status,
  }),
  z.object({ type: z.literal('web_search'), query: text }),
])
export type Item = z.infer<typeof Item>

/** Tokens of the whole thread so far, earlier turns included. */
const ThreadUsage = z.object({
  input_tokens: z.optional(z.int()),
  cached_input_tokens: z.optional(z.int()),
  output_tokens: z.optional(z.int()),
  reasoning_output_tokens: z.optional(z.int()),
})

const phase = z.enum(['item.started', 'item.updated', 'item.completed'])

const Event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('thread.started'), thread_id: z.string() }),
  z.object({ type: z.literal('turn.started') }),
  z.object({ type: z.literal('turn.completed'), usage: z.optional(ThreadUsage) }),
  z.object({ type: z.literal('turn.failed'), error: z.object({ message: text }) }),
  z.object({ type: z.literal('error'), message: text }),
  z.object({ type: phase, item: z.looseObject({ id: text, type: z.string() }) }),
])

export type CodexEvent =
  | Exclude<z.infer<typeof Event>, { item: unknown }>
  | { type: z.infer<typeof phase>; id: string; item: Item }
  /** An item of an unknown kind, which may have done anything. */
  | { type: 'item.unknown'; kind: string }

/** Reads one line; undefined when it is no known event. */
export function parseEvent(line: string): CodexEvent | undefined {
  const json = parseJson(line)
  const parsed = z.safeParse(Event, json.ok ? json.value : undefined)
  if (!parsed.success) return undefined
  const event = parsed.data
  if (!('item' in event)) return event
  const item = z.safeParse(Item, event.item)
  return item.success
    ? { type: event.type, id: event.item.id, item: item.data }
    : { type: 'item.unknown', kind: event.item.type }
}
