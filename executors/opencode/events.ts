import * as z from 'zod/mini'

import { parseJson } from '../json.ts'

/**
 * The lines of `opencode run --format json` (1.18) that matter here. Unknown fields are dropped and unknown types become
 * undefined, because both grow from version to version.
 */
const text = z.catch(z.string(), '')
const count = z.catch(z.optional(z.int().check(z.gte(0))), undefined)

const sessionID = z.string()

const Event = z.discriminatedUnion('type', [
  z.object({ type: z.literal('step_start'), sessionID }),
  z.object({ type: z.enum(['text', 'reasoning']), sessionID, part: z.object({ text }) }),
  z.object({
    type: z.literal('tool_use'),
    sessionID,
    part: z.object({
      tool: text,
      callID: text,
      state: z.object({
        status: text,
        input: z.catch(z.record(z.string(), z.unknown()), {}),
        output: text,
        error: text,
        title: text,
      }),
    }),
  }),
  z.object({
    type: z.literal('step_finish'),
    sessionID,
    part: z.object({
      cost: z.catch(z.optional(z.number().check(z.gte(0))), undefined),
      tokens: z.catch(
        z.optional(
          z.object({
            input: count,
            output: count,
            reasoning: count,
            cache: z.catch(z.optional(z.object({ read: count, write: count })), undefined),
          }),
        ),
        undefined,
      ),
    }),
  }),
  z.object({
    type: z.literal('error'),
    sessionID,
    error: z.object({
      name: text,
      data: z.catch(
        z.object({ message: text, statusCode: z.catch(z.optional(z.number()), undefined) }),
        { message: '', statusCode: undefined },
      ),
    }),
  }),
])
export type OpencodeEvent = z.infer<typeof Event>

/** Reads one line; undefined when it is no known event. */
export function parseEvent(line: string): OpencodeEvent | undefined {
  const json = parseJson(line)
  return z.safeParse(Event, json.ok ? json.value : undefined).data
}
