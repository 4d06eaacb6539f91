import type { Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'

import { createAfterReply } from './after-reply.ts'
import { speakModern } from './modern/revision.ts'
import { createMcpServer } from './server.ts'
import type { McpOptions } from './server.ts'
import { createStdioTransport } from './stdio.ts'

/** How long calls in flight may take to get their reply once the process must exit. */
const LEAVE_MS = 600

type ServeOptions = Omit<McpOptions, 'leaving' | 'afterReply'> & {
  input: Readable
  output: Writable
  /** Called once: after the handshake, or with the first result for a client that makes none. */
  onReady: () => void
  /** Called when the client is gone; the caller should then call `leave`. */
  onGone: () => void
}

/**
 * Serves one client on a pair of streams. `leave` ends every wait, gives calls in flight a moment to get their
 * reply while the client still reads, and resolves when the process may exit.
 */
export async function serveStdio(options: ServeOptions): Promise<{ leave: () => Promise<void> }> {
  const { input, output, warn, onGone, onReady } = options
  const leaving = new AbortController()
  const afterReply = createAfterReply(warn)
  const transport = createStdioTransport({
    input,
    output,
    warn,
    onEnd: onGone,
    onBroken: onGone,
    onReplied: afterReply.written,
  })
  const { server, begin } = createMcpServer({ ...options, leaving: leaving.signal, afterReply })
  let isReady = false
  const ready = () => {
    if (!isReady) onReady()
    isReady = true
  }
  server.oninitialized = () => {
    begin()
    ready()
  }
  speakModern(transport, ready)
  await server.connect(transport)

  async function leave(): Promise<void> {
    leaving.abort()
    await Promise.race([transport.idle(), setTimeout(LEAVE_MS)])
    await server.close()
  }
  return { leave }
}
