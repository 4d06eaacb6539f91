import type { Readable, Writable } from 'node:stream'

import { createReplies } from './after-reply.ts'
import { createMcpServer } from './server.ts'
import type { McpOptions } from './server.ts'
import { createStdioTransport } from './stdio.ts'

/** How long calls in flight may take to be replied to once the process must go. */
const LEAVE_MS = 600

type ServeOptions = Omit<McpOptions, 'leaving' | 'replies'> & {
  input: Readable
  output: Writable
  /** The handshake is done. */
  onReady: () => void
  /** The client has gone; `leave` is to be called. */
  onGone: () => void
}

/**
 * Serves one client on a pair of streams. `leave` ends every wait, lets calls in flight be replied to
 * for a moment while the client still listens, and resolves when the process may exit.
 */
export async function serveStdio(options: ServeOptions): Promise<{ leave: () => Promise<void> }> {
  const { input, output, warn, onGone, onReady } = options
  const leaving = new AbortController()
  const replies = createReplies(warn)
  const broken = new AbortController()
  const transport = createStdioTransport({
    input,
    output,
    warn,
    onEnd: onGone,
    onBroken: () => {
      broken.abort()
      onGone()
    },
    onReplied: replies.written,
  })
  const { server, begin } = createMcpServer({ ...options, leaving: leaving.signal, replies })
  server.oninitialized = () => {
    begin()
    onReady()
  }
  await server.connect(transport)

  async function leave(): Promise<void> {
    leaving.abort()
    await Promise.race([transport.idle(), aborted(broken.signal), after(LEAVE_MS)])
    await server.close()
  }
  return { leave }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
