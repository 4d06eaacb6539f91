import * as z from 'zod/mini'

/**
 * The messages of the Agent Client Protocol, version 1, that matter here. Unknown fields are dropped and unknown kinds
 * become undefined, because both grow from version to version.
 */
const text = z.catch(z.string(), '')
const maybe = z.catch(z.optional(z.nullable(z.string())), undefined)
const count = z.catch(z.optional(z.int().check(z.gte(0))), undefined)

const Content = z.looseObject({ type: z.string() })
const TextBlock = z.object({ type: z.literal('text'), text })

const ToolContent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('content'), content: Content }),
  z.object({ type: z.literal('diff'), path: z.string() }),
])

/** A tool call, as it starts, changes and ends. Fields that an update leaves out are unchanged. */
const ToolCall = z.object({
  toolCallId: z.string(),
  title: maybe,
  kind: maybe,
  status: maybe,
  content: z.catch(z.optional(z.nullable(z.array(z.unknown()))), undefined),
  locations: z.catch(z.optional(z.nullable(z.array(z.object({ path: z.string() })))), undefined),
})
export type ToolCall = z.infer<typeof ToolCall>

const Update = z.discriminatedUnion('sessionUpdate', [
  z.object({
    sessionUpdate: z.enum(['agent_message_chunk', 'agent_thought_chunk']),
    content: Content,
    messageId: maybe,
  }),
  z.extend(ToolCall, { sessionUpdate: z.enum(['tool_call', 'tool_call_update']) }),
  z.object({
    sessionUpdate: z.literal('plan'),
    entries: z.array(z.object({ content: text, status: text })),
  }),
  z.object({
    sessionUpdate: z.literal('usage_update'),
    cost: z.catch(
      z.optional(z.nullable(z.object({ amount: z.number().check(z.gte(0)), currency: text }))),
      undefined,
    ),
  }),
])
export type Update = z.infer<typeof Update>

const Notification = z.object({ sessionId: z.string(), update: z.unknown() })

/** An update of a session; undefined for one of an unknown kind or form. */
export function parseUpdate(params: unknown): Update | undefined {
  const parsed = z.safeParse(Notification, params)
  return parsed.success ? z.safeParse(Update, parsed.data.update).data : undefined
}

/** The text of a content block; empty for an image or a link. */
export function textOf(content: unknown): string {
  return z.safeParse(TextBlock, content).data?.text ?? ''
}

/** The output of a tool call, and the files that it changed as a diff. */
export function contentOf({ content }: ToolCall): { output: string; changed: string[] } {
  const parts = (content ?? []).flatMap((part) => z.safeParse(ToolContent, part).data ?? [])
  return {
    output: parts
      .flatMap((part) => (part.type === 'content' ? [textOf(part.content)] : []))
      .join('\n'),
    changed: parts.flatMap((part) => (part.type === 'diff' ? [part.path] : [])),
  }
}

const Option = z.object({ optionId: z.string(), kind: text })
const Permission = z.object({ toolCall: ToolCall, options: z.array(Option) })

/** A question whether a tool call may run; undefined when it is not understood, and must be refused. */
export function parsePermission(params: unknown): z.infer<typeof Permission> | undefined {
  return z.safeParse(Permission, params).data
}

const Initialized = z.object({
  protocolVersion: z.number(),
  agentCapabilities: z.catch(
    z.object({
      loadSession: z.catch(z.optional(z.boolean()), undefined),
      sessionCapabilities: z.catch(
        z.optional(z.object({ resume: z.optional(z.unknown()), fork: z.optional(z.unknown()) })),
        undefined,
      ),
    }),
    {},
  ),
})
export type Initialized = z.infer<typeof Initialized>

export function parseInitialized(result: unknown): Initialized | undefined {
  return z.safeParse(Initialized, result).data
}

const Started = z.object({
  sessionId: maybe,
  configOptions: z.catch(
    z.optional(z.nullable(z.array(z.object({ id: z.string(), category: maybe })))),
    undefined,
  ),
  models: z.optional(z.unknown()),
})

/** A session that was created, loaded, resumed or copied. */
export function parseStarted(result: unknown): z.infer<typeof Started> {
  return z.safeParse(Started, result).data ?? { sessionId: undefined }
}

const Tokens = z.object({ input_tokens: count, output_tokens: count })

const Prompted = z.object({
  stopReason: text,
  usage: z.catch(
    z.optional(
      z.nullable(
        z.object({
          inputTokens: count,
          outputTokens: count,
          cachedReadTokens: count,
          thoughtTokens: count,
        }),
      ),
    ),
    undefined,
  ),
  /** Where Gemini CLI 0.61 reports its tokens. */
  _meta: z.catch(
    z.optional(z.nullable(z.object({ quota: z.optional(z.object({ token_count: Tokens })) }))),
    undefined,
  ),
})
export type Prompted = z.infer<typeof Prompted>

export function parsePrompted(result: unknown): Prompted | undefined {
  return z.safeParse(Prompted, result).data
}
