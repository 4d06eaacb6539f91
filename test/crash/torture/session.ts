import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** What came back from a call. `unknown`: the server died first, so it may or may not have happened. */
export type Outcome =
  | { kind: 'ok'; result: Record<string, unknown> }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'unknown' }

/** One MCP client with a server process of its own, in nothing but JSON-RPC lines. */
export type Session = {
  child: ChildProcess
  call: (tool: string, args: object) => Promise<Outcome>
  /** Resolves when the server has gone and every call has its outcome. */
  gone: Promise<void>
}

type Message = { id?: number; result?: Record<string, unknown>; error?: { message?: string } }

/** Starts a built `server.js` and greets it. */
export async function openSession(server: {
  program: string
  env: Record<string, string>
  onStderr: (text: string) => void
  /** Called before anything is awaited, so that even a greeting can be cut off. */
  onChild: (child: ChildProcess) => void
}): Promise<Session> {
  const child = spawn(process.execPath, [server.program], { env: server.env, stdio: 'pipe' })
  server.onChild(child)
  const waiting = new Map<number, (message: Message | undefined) => void>()
  let last = 0
  let rest = ''
  let isGone = false
  child.stdin.on('error', () => {})
  child.stderr.setEncoding('utf8').on('data', server.onStderr)
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const message = JSON.parse(line) as Message
      if (message.id === undefined) continue
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    }
  })
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => {
      isGone = true
      for (const answer of waiting.values()) answer(undefined)
      waiting.clear()
      resolve()
    })
  })

  function request(method: string, params: object): Promise<Message | undefined> {
    last += 1
    const id = last
    return new Promise((resolve) => {
      if (isGone) return resolve(undefined)
      waiting.set(id, resolve)
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`)
    })
  }

  await request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'torture', version: '1' },
  })
  child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' })}\n`)

  return {
    child,
    gone,
    async call(tool, args) {
      const message = await request('tools/call', { name: tool, arguments: args })
      return message === undefined ? { kind: 'unknown' } : outcomeOf(message)
    },
  }
}

function outcomeOf({ result, error }: Message): Outcome {
  if (error !== undefined) {
    return { kind: 'refused', code: 'PROTOCOL', message: error.message ?? '' }
  }
  const structured = result?.structuredContent as Record<string, unknown> | undefined
  if (result?.isError !== true && structured !== undefined)
    return { kind: 'ok', result: structured }
  const content = result?.content as { text?: string }[] | undefined
  const text = content?.[0]?.text ?? ''
  try {
    const body = JSON.parse(text) as { code?: string; message?: string }
    return { kind: 'refused', code: body.code ?? 'NONE', message: body.message ?? text }
  } catch {
    return { kind: 'refused', code: 'NONE', message: text }
  }
}
