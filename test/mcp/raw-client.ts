import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { readSettings } from '../../lib/config/config.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import type { Relay } from '../../lib/relay/relay.ts'
import { beforeRemoval, scratch } from '../programs/scratch.ts'
import { storeEnvironment } from '../programs/store-environment.ts'

/** The built server, as clients start it. */
export const SERVER = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'server.js')

export type Message = {
  jsonrpc?: string
  id?: number | string | null
  method?: string
  params?: Record<string, unknown>
  result?: Record<string, unknown>
  error?: { code: number; message: string; data?: unknown }
}

/** How long a server may take before a test gives it up; no test waits for it when all is well. */
const PATIENCE_MS = 60_000

export type ToolReply = {
  structured: Record<string, unknown> | undefined
  text: unknown
  isError: boolean
}

/** Servers by their data directory. */
const started = new Map<string | undefined, ChildProcess[]>()

/** A workspace with a data directory of its own; both, and its servers, are gone after the test. */
export function createWorkspace(t: TestContext) {
  const root = scratch(t, 'relay-mcp-')
  beforeRemoval(t, () => Promise.all((started.get(join(root, 'data')) ?? []).map(stop)))
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: root,
    RELAY_DATA_DIR: join(root, 'data'),
    RELAY_WORKSPACE: join(root, 'work'),
    ...storeEnvironment,
  }
  mkdirSync(join(root, 'work'))
  return { root, env }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** The same store as the server's, opened in this process. */
export async function openSameRelay(t: TestContext, env: Record<string, string>): Promise<Relay> {
  const relay = await openRelay(readSettings(env, process.cwd()))
  beforeRemoval(t, () => relay.close())
  return relay
}

/** Starts a server process and speaks JSON lines with it, hiding nothing of the protocol. */
export function startServer(env: Record<string, string>, inside: string[] = []) {
  const [program, ...programArgs] = [...inside, process.execPath, SERVER]
  const child: ChildProcess = spawn(program, programArgs, { env, stdio: 'pipe' })
  const dataDir = env['RELAY_DATA_DIR']
  started.set(dataDir, [...(started.get(dataDir) ?? []), child])
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('no pipes')
  const messages: Message[] = []
  const noise: string[] = []
  let errors = ''
  let rest = ''
  let hasEnded = false
  const heard = new EventEmitter().setMaxListeners(0)
  let nextId = 1
  const exited = once(child, 'exit').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
  }))
  stdin.on('error', () => {})
  stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      try {
        messages.push(JSON.parse(line) as Message)
      } catch {
        noise.push(line)
      }
    }
    heard.emit('data')
  })
  // All that it ever wrote has been read by then.
  child.once('close', () => {
    hasEnded = true
    heard.emit('data')
  })

  /** The message that is wanted, once it has come; fails when the server ends without it, or stays silent. */
  async function find(wanted: (message: Message) => boolean): Promise<Message> {
    const end = performance.now() + PATIENCE_MS
    for (;;) {
      const found = messages.find(wanted)
      if (found !== undefined) return found
      const left = hasEnded ? 0 : end - performance.now()
      if (left <= 0) throw new Error(`no such message; stderr: ${errors.slice(0, 2000)}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left)
        heard.once('data', () => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  function write(text: string | Buffer): void {
    stdin?.write(text)
  }

  function send(message: unknown): void {
    write(`${JSON.stringify(message)}\n`)
  }

  function begin(method: string, params?: unknown): number {
    const id = nextId++
    send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) })
    return id
  }

  function reply(id: number | string): Promise<Message> {
    return find((message) => message.id === id && message.method === undefined)
  }

  async function call(
    name: string,
    args: unknown = {},
    meta?: Record<string, unknown>,
  ): Promise<ToolReply> {
    const id = begin('tools/call', { name, arguments: args, ...(meta && { _meta: meta }) })
    return readToolReply(await reply(id))
  }

  return {
    child,
    stdin,
    stdout,
    messages,
    noise,
    exited,
    errors: () => errors,
    find,
    write,
    send,
    begin,
    reply,
    request: (method: string, params?: unknown) => reply(begin(method, params)),
    /** The result of a request that must succeed. */
    ask: async (method: string, params?: unknown): Promise<Record<string, unknown>> => {
      const { result, error } = await reply(begin(method, params))
      if (result === undefined) throw new Error(`${method}: ${error?.message ?? 'no result'}`)
      return result
    },
    call,
    async initialize(options: { version?: string; name?: string } = {}): Promise<Message> {
      const answer = await reply(
        begin('initialize', {
          protocolVersion: options.version ?? '2025-06-18',
          capabilities: {},
          clientInfo: { name: options.name ?? 'raw-client', version: '1' },
        }),
      )
      send({ jsonrpc: '2.0', method: 'notifications/initialized' })
      return answer
    },
  }
}

/** A tool's answer as a model sees it. */
export function readToolReply(message: Message): ToolReply {
  if (message.error !== undefined) throw new Error(`protocol error: ${message.error.message}`)
  const { content, structuredContent, isError } = message.result as {
    content: { text: string }[]
    structuredContent?: Record<string, unknown>
    isError?: boolean
  }
  return {
    structured: structuredContent,
    text: JSON.parse(content[0]?.text ?? 'null') as unknown,
    isError: isError === true,
  }
}
