import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the fake model does when it is asked: one reply per request, in order. */
export type Reply =
  /** Ends the turn with this answer. */
  | { text: string }
  /** Runs a command with the client's shell tool; the client then asks again. */
  | { shell: string }
  /** Calls a tool of the client by name; Codex keeps each MCP server's tools in a namespace. */
  | { call: string; namespace?: string; arguments: unknown }
  /** Answers with an HTTP error. */
  | { status: number; error: { message: string; [field: string]: unknown } }
  /** Begins a response and ends it as failed. */
  | { failed: { code: string; message: string } }
  /** Begins a response and drops the connection. */
  | { cut: true }

/** A request of the client, as far as tests look at it. */
export type Asked = {
  model: string
  input: { type?: string; role?: string; output?: unknown; content?: unknown }[]
  tools: { type: string; name?: string; parameters?: unknown }[]
  reasoning?: { effort?: string }
  text?: { format?: unknown }
}

/** The replies in order, or the one for each request. */
export type Script = Reply[] | ((asked: Asked) => Reply)

export type FakeApi = {
  /** Base address for a client's provider settings, ending in `/v1`. */
  url: string
  asked: Asked[]
  close: () => Promise<void>
}

/** What each answered request is said to have cost. */
export const REPLY_USAGE = {
  input_tokens: 11,
  input_tokens_details: { cached_tokens: 3 },
  output_tokens: 7,
  output_tokens_details: { reasoning_tokens: 2 },
  total_tokens: 18,
}

/**
 * Serves the OpenAI Responses API on loopback; when the script is over, the last reply is repeated. A function answers by what
 * is asked.
 */
export async function openFakeResponsesApi(
  script: Script,
  usage: typeof REPLY_USAGE = REPLY_USAGE,
): Promise<FakeApi> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST' || !request.url?.endsWith('/responses')) {
      return sendJson(response, 404, { error: { message: 'no such route' } })
    }
    const body = JSON.parse(await textOf(request)) as Asked
    asked.push(body)
    const reply =
      typeof script === 'function'
        ? script(body)
        : script[Math.min(asked.length, script.length) - 1]
    if (reply === undefined) return sendJson(response, 500, { error: { message: 'no script' } })
    if ('status' in reply) {
      return sendJson(response, reply.status, { error: reply.error })
    }
    stream(response, reply, { body, number: asked.length, usage })
  }

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
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
  const id = `resp_${number}`
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (type: string, fields: object) => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`)
  }
  send('response.created', { response: { id, status: 'in_progress' } })
  if ('cut' in reply) return void response.destroy()
  if ('failed' in reply) {
    send('response.failed', { response: { id, status: 'failed', error: reply.failed } })
    return void response.end()
  }
  const item = 'text' in reply ? messageItem(reply.text, number) : callItem(reply, body, number)
  send('response.output_item.added', { output_index: 0, item: { ...item, status: 'in_progress' } })
  send('response.output_item.done', { output_index: 0, item })
  send('response.completed', {
    response: { id, status: 'completed', output: [item], usage },
  })
  response.end()
}

function messageItem(text: string, number: number) {
  const content = [{ type: 'output_text', text, annotations: [] }]
  return { type: 'message', role: 'assistant', id: `msg_${number}`, status: 'completed', content }
}

function callItem(
  reply: { shell: string } | { call: string; namespace?: string; arguments: unknown },
  body: Asked,
  number: number,
) {
  const { name, args } =
    'shell' in reply ? shellCall(reply.shell, body) : { name: reply.call, args: reply.arguments }
  return {
    type: 'function_call',
    id: `fc_${number}`,
    call_id: `call_${number}`,
    ...('namespace' in reply ? { namespace: reply.namespace } : {}),
    name,
    arguments: JSON.stringify(args),
    status: 'completed',
  }
}

/** The shell tool that the client offers differs with the model: take the one it names. */
function shellCall(command: string, { tools }: Asked): { name: string; args: unknown } {
  const names = tools.map((tool) => tool.name ?? tool.type)
  if (names.includes('exec_command')) return { name: 'exec_command', args: { cmd: command } }
  if (names.includes('shell_command')) return { name: 'shell_command', args: { command } }
  if (names.includes('shell')) return { name: 'shell', args: { command: ['bash', '-lc', command] } }
  throw new Error(`The client offers no shell tool that is known here: ${names.join(', ')}`)
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
