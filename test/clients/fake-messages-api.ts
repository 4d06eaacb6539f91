import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the fake model does when it is asked: one reply per request, in order. */
export type Reply =
  /** Ends the turn with this answer. */
  | { text: string }
  /** Calls a tool of the client by name; the client then asks again. */
  | { call: string; input: unknown }
  /** Answers with an HTTP error. */
  | { status: number; error: { type: string; message: string }; headers?: Record<string, string> }
  /** Begins a response and drops the connection. */
  | { cut: true }

/** A request of the client, as far as tests look at it. */
export type Asked = {
  model: string
  stream?: boolean
  system?: unknown
  messages: { role: string; content: unknown }[]
  tools?: { name: string; input_schema?: unknown }[]
  output_config?: { effort?: string }
}

/** The replies in order, or the one for each request. */
export type Script = Reply[] | ((asked: Asked) => Reply)

export type FakeApi = {
  /** What `ANTHROPIC_BASE_URL` has to be. */
  url: string
  asked: Asked[]
  close: () => Promise<void>
}

/** What each answered request is said to have cost. */
export const REPLY_USAGE = {
  input_tokens: 11,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 3,
  output_tokens: 7,
}

/**
 * Serves the Anthropic Messages API on loopback; when the script is over, the last reply is repeated. A function answers by what
 * is asked.
 */
export async function openFakeMessagesApi(
  script: Script,
  usage: typeof REPLY_USAGE = REPLY_USAGE,
): Promise<FakeApi> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || !/\/v1\/messages(\?|$)/.test(request.url ?? '')) {
      return sendError(response, 404, { type: 'not_found_error', message: 'no such route' })
    }
    const body = JSON.parse(await textOf(request)) as Asked
    asked.push(body)
    const reply =
      typeof script === 'function'
        ? script(body)
        : script[Math.min(asked.length, script.length) - 1]
    if (reply === undefined) {
      return sendError(response, 500, { type: 'api_error', message: 'no script' })
    }
    if ('status' in reply) return sendError(response, reply.status, reply.error, reply.headers)
    stream(response, reply, { body, number: asked.length, usage })
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

type Streamed = Exclude<Reply, { status: number }>

function stream(
  response: ServerResponse,
  reply: Streamed,
  { body, number, usage }: { body: Asked; number: number; usage: typeof REPLY_USAGE },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (type: string, fields: object = {}) => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`)
  }
  const message = {
    id: `msg_${number}`,
    type: 'message',
    role: 'assistant',
    model: body.model,
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { ...usage, output_tokens: 1 },
  }
  send('message_start', { message })
  if ('cut' in reply) return void response.destroy()
  const { block, delta, stopReason } = contentOf(reply, number)
  send('content_block_start', { index: 0, content_block: block })
  send('content_block_delta', { index: 0, delta })
  send('content_block_stop', { index: 0 })
  send('message_delta', {
    delta: { stop_reason: stopReason, stop_sequence: null },
    usage,
  })
  send('message_stop')
  response.end()
}

function contentOf(reply: Exclude<Streamed, { cut: true }>, number: number) {
  if ('text' in reply) {
    return {
      block: { type: 'text', text: '' },
      delta: { type: 'text_delta', text: reply.text },
      stopReason: 'end_turn',
    }
  }
  return {
    block: { type: 'tool_use', id: `toolu_${number}`, name: reply.call, input: {} },
    delta: { type: 'input_json_delta', partial_json: JSON.stringify(reply.input) },
    stopReason: 'tool_use',
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function sendError(
  response: ServerResponse,
  status: number,
  error: { type: string; message: string },
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify({ type: 'error', error }))
}
