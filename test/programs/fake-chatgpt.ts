import { EventEmitter, once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'

/** One request as it came. */
export type Heard = {
  method: string
  path: string
  headers: Record<string, string | string[] | undefined>
  body: { input?: string; conversation_key?: string }
}

/** Something that the service took: under one key only once. */
export type Taken = { key: string; id: string; input: string; conversation_key: string }

/** What the next trigger meets. `drop` and `hang` take it and do not say so; the rest is an answer as such. */
export type Behaviour =
  | 'take'
  | 'take without a body'
  | 'drop'
  | 'hang'
  | { status: number; headers?: Record<string, string>; body?: string }

export const TOKEN = 'at-test-0123456789abcdef0123456789abcdef'

export type FakeChatgpt = Awaited<ReturnType<typeof startFakeChatgpt>>

/**
 * The trigger API of ChatGPT on this machine, as it is documented: one event for one idempotency key, the
 * accepted outcome again for a repeat. It does what the test puts in `next`, one for each trigger.
 */
export async function startFakeChatgpt(t: TestContext) {
  const next: Behaviour[] = []
  const heard: Heard[] = []
  const taken: Taken[] = []
  const status = new Map<string, unknown>()
  const news = new EventEmitter().setMaxListeners(0)

  const server = createServer((request, response) => {
    void readBody(request).then((text) => {
      const { method = '', url = '', headers } = request
      const body = (text === '' ? {} : JSON.parse(text)) as Heard['body']
      heard.push({ method, path: url, headers, body })
      answer(request, response, body)
      news.emit('heard')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}/v1/workspace_agents/agtch_test`

  function answer(request: IncomingMessage, response: ServerResponse, body: Heard['body']): void {
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return reply(response, 401, {})
    if (request.method === 'GET') return look(request.url ?? '', response)
    const behaviour = next.shift() ?? 'take'
    if (typeof behaviour === 'object') {
      response.writeHead(behaviour.status, behaviour.headers)
      response.end(behaviour.body ?? JSON.stringify({ detail: `as asked: ${behaviour.status}` }))
      return
    }
    const event = take(String(request.headers['idempotency-key']), body)
    if (behaviour === 'drop') response.destroy()
    else if (behaviour === 'take without a body') reply(response, 202)
    else if (behaviour === 'take') {
      const conversation_url = `https://chatgpt.com/c/${encodeURIComponent(event.conversation_key)}`
      reply(response, 202, { conversation_url, agent_trigger_run_id: event.id })
    }
  }

  function take(key: string, { input = '', conversation_key = '' }: Heard['body']): Taken {
    const known = taken.find((event) => event.key === key)
    if (known !== undefined) return known
    const event = { key, id: `apirun_${taken.length + 1}`, input, conversation_key }
    taken.push(event)
    status.set(event.id, { status: 'in_progress' })
    return event
  }

  function look(path: string, response: ServerResponse): void {
    const known = status.get(path.split('/').at(-1) ?? '')
    if (known === undefined) return reply(response, 404, { detail: 'no such run' })
    reply(response, 200, { object: 'workspace_agent.trigger_run', ...(known as object) })
  }

  /** Waits, without looking at a clock, until what came is as wanted. */
  async function until<T>(find: () => T | undefined): Promise<T> {
    for (;;) {
      const found = find()
      if (found !== undefined) return found
      await once(news, 'heard')
    }
  }

  return {
    triggerUrl: `${origin}/trigger`,
    next,
    heard,
    taken,
    /** What a look at a run shows from now on. */
    setStatus: (id: string, shown: unknown) => status.set(id, shown),
    /** The nth thing that was taken, from 1. */
    takenAs: (number: number) => until(() => taken[number - 1]),
    /** Waits for so many requests of this method. */
    heardTimes: (method: string, times: number) =>
      until(() => {
        const all = heard.filter((request) => request.method === method)
        return all.length >= times ? all : undefined
      }),
  }
}

/** A line of the header of what was sent. */
export function headerOf(input: string, name: string): string {
  const line = input.split('\n').find((each) => each.startsWith(`${name}: `))
  if (line === undefined) throw new Error(`no "${name}:" in ${input}`)
  return line.slice(name.length + 2)
}

function reply(response: ServerResponse, status: number, body?: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
