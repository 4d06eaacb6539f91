import * as z from 'zod/mini'

import { parseJson } from '../json.ts'

/**
 * The lines of `claude -p --output-format stream-json` (2.1.328) that matter here. Unknown fields are dropped
 * and unknown types become undefined, because both grow from version to version. A field of an unexpected shape
 * must not hide the rest of its line.
 */
const text = z._default(z.string(), '')
const count = z.catch(z.optional(z.int().check(z.gte(0))), undefined)
const maybe = z.catch(z.optional(z.string()), undefined)

const KnownBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text }),
  z.object({ type: z.literal('thinking'), thinking: text }),
  z.object({ type: z.literal('redacted_thinking') }),
  z.object({
    type: z.literal('tool_use'),
    id: text,
    name: text,
    input: z.catch(z.record(z.string(), z.unknown()), {}),
  }),
  z.object({
    type: z.literal('tool_result'),
    tool_use_id: text,
    content: z.optional(z.unknown()),
    is_error: z.catch(z.optional(z.boolean()), undefined),
  }),
])
/** A part of a message. An `unknown` one may have done anything. */
export type Block = z.infer<typeof KnownBlock> | { type: 'unknown'; kind: string }

/** Tokens of one run, without its subagents. */
const RunUsage = z.object({
  input_tokens: count,
  cache_read_input_tokens: count,
  cache_creation_input_tokens: count,
  output_tokens: count,
})
export type RunUsage = z.infer<typeof RunUsage>

const message = z.object({
  id: maybe,
  model: maybe,
  content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]),
  /** Of this answer of the model alone. Output tokens may still grow until the run's result. */
  usage: z.catch(z.optional(RunUsage), undefined),
})
/** The tool call that started the subagent; null for the main agent. */
const parent_tool_use_id = z.optional(z.nullable(z.string()))

/** Tokens of this run by model, subagents included; absent before 2.1.3. */
const ModelUsage = z.record(
  z.string(),
  z.object({ inputTokens: count, outputTokens: count, cacheReadInputTokens: count }),
)

/** A part of an answer while it arrives, for a client that was asked for those. The last one has all its tokens. */
const Part = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message_start'),
    message: z.object({ id: maybe, model: maybe, usage: z.catch(z.optional(RunUsage), undefined) }),
  }),
  z.object({
    type: z.literal('message_delta'),
    usage: z.catch(z.optional(RunUsage), undefined),
  }),
])

const Result = z.object({
  type: z.literal('result'),
  subtype: text,
  is_error: z.catch(z.optional(z.boolean()), undefined),
  result: maybe,
  errors: z.catch(z.optional(z.array(z.string())), undefined),
  session_id: maybe,
  num_turns: count,
  /** Cost of the whole session, earlier runs included. */
  total_cost_usd: z.catch(z.optional(z.number().check(z.gte(0))), undefined),
  usage: z.catch(z.optional(RunUsage), undefined),
  model_usage_since_last_result: z.catch(z.optional(ModelUsage), undefined),
  permission_denials: z.catch(
    z._default(z.array(z.object({ tool_name: text, tool_use_id: text })), []),
    [],
  ),
  /** The HTTP status of the service's refusal. */
  api_error_status: z.catch(z.optional(z.nullable(z.number())), undefined),
  terminal_reason: maybe,
  structured_output: z.optional(z.unknown()),
})
export type ClaudeResult = z.infer<typeof Result>

const System = z.discriminatedUnion('subtype', [
  z.object({ subtype: z.literal('init'), session_id: z.string(), model: maybe }),
  z.object({
    subtype: z.literal('api_retry'),
    attempt: count,
    max_retries: count,
    retry_delay_ms: z.catch(z.optional(z.number()), undefined),
    error_status: z.catch(z.optional(z.nullable(z.number())), undefined),
    error: maybe,
  }),
  z.object({
    subtype: z.literal('permission_denied'),
    tool_name: text,
    tool_use_id: text,
    decision_reason: maybe,
    message: maybe,
  }),
])

const Event = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('system'), subtype: z.string() }),
  z.object({ type: z.enum(['assistant', 'user']), message, parent_tool_use_id }),
  z.object({ type: z.literal('stream_event'), event: Part, parent_tool_use_id }),
  z.object({
    type: z.literal('rate_limit_event'),
    rate_limit_info: z.object({
      status: text,
      /** Seconds since 1970. */
      resetsAt: z.catch(z.optional(z.number()), undefined),
      rateLimitType: maybe,
    }),
  }),
  Result,
])

export type ClaudeEvent =
  | z.infer<typeof System>
  | {
      type: 'assistant' | 'user'
      isSubagent: boolean
      blocks: Block[]
      /** The id of the model's answer, which may come in several events, and its tokens. */
      message: { id: string | undefined; model: string | undefined; usage: RunUsage | undefined }
    }
  | {
      type: 'part'
      /** The tool call that started the subagent whose answer it is; empty for the main agent. */
      agent: string
      part: z.infer<typeof Part>
    }
  | Extract<z.infer<typeof Event>, { type: 'rate_limit_event' | 'result' }>

/** Reads one line; undefined when it is no known event. */
export function parseEvent(line: string): ClaudeEvent | undefined {
  const json = parseJson(line)
  const parsed = z.safeParse(Event, json.ok ? json.value : undefined)
  if (!parsed.success) return undefined
  const event = parsed.data
  switch (event.type) {
    case 'system':
      return z.safeParse(System, event).data
    case 'assistant':
    case 'user': {
      const { content, id, model, usage } = event.message
      return {
        type: event.type,
        message: { id, model, usage },
        isSubagent: typeof event.parent_tool_use_id === 'string',
        blocks:
          typeof content === 'string' ? [{ type: 'text', text: content }] : content.map(block),
      }
    }
    case 'stream_event':
      return { type: 'part', agent: event.parent_tool_use_id ?? '', part: event.event }
    default:
      return event
  }
}

function block(raw: { type: string }): Block {
  return z.safeParse(KnownBlock, raw).data ?? { type: 'unknown', kind: raw.type }
}
