import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { openTestRelay } from '../programs/relay.ts'
import { beforeRemoval } from '../programs/scratch.ts'
import type { TestRelay } from '../programs/relay.ts'
import { readFrames } from './frames.ts'
import type { Frame } from './frames.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const run = promisify(execFile)

export type Reply = { status: number; headers: Headers; text: string; json: Json }
/** Any JSON from a server; tests check what they expect of it. */
export type Json = Record<string, any> // oxlint-disable-line typescript/no-explicit-any

type Ask = {
  method?: string
  token?: string | undefined
  headers?: Record<string, string>
  body?: unknown
}

/** The built server over a store of the test's own. */
export type TestServer = TestRelay & {
  url: string
  port: number
  pid: number
  errors: () => string
  ask: (path: string, ask?: Ask) => Promise<Reply>
  stream: (
    path: string,
    ask?: Ask,
  ) => Promise<{ frames: AsyncGenerator<Frame>; close: () => void; status: number }>
  cli: (...args: string[]) => Promise<string>
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
  /** Starts another server, on the same port, after `stop`. */
  restart: () => Promise<void>
}

type Options = { auth?: string; args?: string[]; env?: Record<string, string> }

/** Starts `http.js`, in mode `none` unless another one is given. */
export async function serve(
  t: TestContext,
  { auth = 'none', args = [], env = {} }: Options = {},
): Promise<TestServer> {
  const relay = await openTestRelay(t)
  const environment = { ...relay.env, ...env }
  let child = start(0)
  let errors = ''
  let port = await listening()

  function start(on: number) {
    const command = [join(root, 'http.js'), '--port', String(on), '--auth', auth, ...args]
    return spawn(process.execPath, command, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  }

  async function listening(): Promise<number> {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      errors += chunk
    })
    let said = ''
    child.stdout.setEncoding('utf8')
    while (!said.includes('\n')) {
      const ended = once(child, 'exit').then(() => {
        throw new Error(`http.js ended: ${errors}`)
      })
      const [chunk] = (await Promise.race([once(child.stdout, 'data'), ended])) as [string]
      said += chunk
    }
    return Number(/:(\d+)\n/.exec(said)?.[1])
  }

  async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const exit = once(child, 'exit') as Promise<[number | null]>
    child.kill(signal)
    return (await exit)[0]
  }
  beforeRemoval(t, () => stop('SIGKILL'))

  function request(path: string, { method, token, headers, body }: Ask = {}, signal?: AbortSignal) {
    return fetch(`http://127.0.0.1:${port}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      redirect: 'manual',
      ...(signal === undefined ? {} : { signal }),
    })
  }

  return {
    ...relay,
    get url() {
      return `http://127.0.0.1:${port}`
    },
    get port() {
      return port
    },
    get pid() {
      return child.pid ?? 0
    },
    errors: () => errors,
    async ask(path, ask) {
      const response = await request(path, ask)
      const text = await response.text()
      return { status: response.status, headers: response.headers, text, json: parse(text) }
    },
    async stream(path, ask) {
      const controller = new AbortController()
      t.after(() => controller.abort())
      const response = await request(path, ask, controller.signal)
      const close = () => controller.abort()
      return { frames: readFrames(response), close, status: response.status }
    },
    async cli(...words) {
      const { stdout } = await run(process.execPath, [join(root, 'cli.js'), ...words], {
        env: environment,
      })
      return stdout.trim()
    },
    stop,
    async restart() {
      child = start(port)
      port = await listening()
    },
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json
  } catch {
    return {}
  }
}

/** A token as `relay token create` prints it. */
export function makeToken(server: TestServer, name = 'ann', ...more: string[]): Promise<string> {
  return server.cli('token', 'create', name, ...more)
}

/** Claims the next job of an agent as a worker in this process does. */
export async function claim(server: TestServer, agent = 'codex', leaseMs = 60_000) {
  const { ownIdentity } = await import('../../lib/process/process.ts')
  const worker = { ...ownIdentity(), id: 'test worker' }
  const job = await server.queue.claim({ agent, worker, lease_ms: leaseMs, writes: true })
  if (job === undefined) throw new Error('nothing to claim')
  return { job_id: job.job_id, token: job.token }
}
