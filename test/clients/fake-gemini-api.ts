import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the fake model does when it is asked: one reply per request, in order. */
export type Reply =
  /** Ends the turn with this answer. */
  | { text: string }
  /** Calls a tool of the client by name; the client then asks again. */
  | { call: string; args: Record<string, unknown> }
  /** Answers with an HTTP error. */
  | { status: number; error: { status: string; message: string; details?: unknown[] } }
  /** Begins a response and drops the connection. */
  | { cut: true }
  /** Begins a response and never ends it. */
  | { hang: true }

/** A request of the client, as far as tests look at it. */
export type Asked = {
  model: string
  contents: { role: string; parts: Record<string, unknown>[] }[]
  systemInstruction?: { parts: { text?: string }[] }
  tools?: { functionDeclarations?: { name: string }[] }[]
}

export type FakeApi = {
  /** What `GOOGLE_GEMINI_BASE_URL` has to be. */
  url: string
  asked: Asked[]
  close: () => Promise<void>
}

/** What each answered request is said to have cost. */
const REPLY_USAGE = {
  promptTokenCount: 11,
  cachedContentTokenCount: 3,
  candidatesTokenCount: 7,
  thoughtsTokenCount: 2,
  totalTokenCount: 20,
}

/** Serves the Gemini API on loopback; when the script is over, the last reply is repeated. */
export async function openFakeGeminiApi(script: Reply[]): Promise<FakeApi> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void answer(request, response)
  })

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, model, verb] = /\/models\/([^:/]+):(\w+)/.exec(request.url ?? '') ?? []
    if (model === undefined || verb !== 'streamGenerateContent') {
      return sendJson(response, 404, { error: { code: 404, message: 'no such route' } })
    }
    asked.push({ ...(JSON.parse(await textOf(request)) as Asked), model })
    const reply = script[Math.min(asked.length, script.length) - 1]
    if (reply === undefined) return sendJson(response, 500, { error: { message: 'no script' } })
    if ('status' in reply) {
      return sendJson(response, reply.status, { error: { code: reply.status, ...reply.error } })
    }
    stream(response, reply, model)
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

function stream(
  response: ServerResponse,
  reply: Exclude<Reply, { status: number }>,
  model: string,
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (part: object, more: object = {}) => {
    const candidate = { index: 0, content: { role: 'model', parts: [part] }, ...more }
    const body = { candidates: [candidate], usageMetadata: REPLY_USAGE, modelVersion: model }
    response.write(`data: ${JSON.stringify(body)}\r\n\r\n`)
  }
  if ('cut' in reply) {
    send({ text: 'half an ' })
    return void response.destroy()
  }
  if ('hang' in reply) return send({ text: 'half an ' })
  if ('text' in reply) send({ text: reply.text }, { finishReason: 'STOP' })
  else send({ functionCall: { name: reply.call, args: reply.args } }, { finishReason: 'STOP' })
  response.end()
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
