import * as z from 'zod/mini'

import { parseJson } from '../json.ts'

/** What an agent answers to a request: its result, or why it refused. */
export type Reply =
  | { ok: true; result: unknown }
  | { ok: false; code: number; message: string; data: unknown }

/** A request of the agent to this client. */
export type Request = { method: string; params: unknown }

const Line = z.object({
  id: z.optional(z.nullable(z.union([z.number(), z.string()]))),
  method: z.optional(z.string()),
  params: z.optional(z.unknown()),
  result: z.optional(z.unknown()),
  error: z.optional(
    z.object({
      code: z.catch(z.number(), 0),
      message: z.catch(z.string(), ''),
      data: z.optional(z.unknown()),
    }),
  ),
})

/** The code of JSON-RPC for a method that the other side does not have. */
const METHOD_NOT_FOUND = -32_601
/** The code of a request whose answer can no longer arrive, because the program ended. */
export const CLOSED_CODE = 0
const CLOSED = {
  ok: false,
  code: CLOSED_CODE,
  message: 'the agent ended',
  data: undefined,
} as const

/**
 * A connection of the Agent Client Protocol: JSON-RPC 2.0, one message a line. `answer` makes the result for a request
 * of the agent; undefined refuses it as unknown.
 */
export function createConnection({
  onNotification,
  answer,
}: {
  onNotification: (notification: Request) => void
  answer: (request: Request) => object | undefined
}) {
  const waiting = new Map<number | string, (reply: Reply) => void>()
  let write: ((line: string) => void) | undefined
  let isClosed = false
  let calls = 0

  const send = (message: object) => write?.(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

  function readLine(text: string): void {
    const json = parseJson(text)
    const parsed = z.safeParse(Line, json.ok ? json.value : undefined)
    if (!parsed.success) return
    const { id, method, params, result, error } = parsed.data
    if (method === undefined) {
      if (id === undefined || id === null) return
      const reply = waiting.get(id)
      waiting.delete(id)
      reply?.(error === undefined ? { ok: true, result } : { ok: false, data: undefined, ...error })
      return
    }
    if (id === undefined || id === null) return onNotification({ method, params })
    const own = answer({ method, params })
    const refusal = { code: METHOD_NOT_FOUND, message: `"${method}" is not available` }
    send(own === undefined ? { id, error: refusal } : { id, result: own })
  }

  return {
    readLine,
    open(writer: (line: string) => void): void {
      write = writer
    },
    notify: (method: string, params: object) => send({ method, params }),
    call(method: string, params: object): Promise<Reply> {
      if (isClosed) return Promise.resolve(CLOSED)
      calls += 1
      const id = calls
      const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve))
      send({ id, method, params })
      return reply
    },
    /** Ends every request that waits. */
    close(): void {
      isClosed = true
      for (const reply of waiting.values()) reply(CLOSED)
      waiting.clear()
    },
  }
}
export type Connection = ReturnType<typeof createConnection>
