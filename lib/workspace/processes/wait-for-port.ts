import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

import { monotonicMs } from '../../process/process.ts'
import { duration } from '../../text/duration.ts'

/** How long one attempt may take, and how long to wait before the next. */
const ATTEMPT_MS = 2000
const PAUSE_MS = 200

/** How often a waiting caller sees that it still waits. */
const PROGRESS_MS = 10_000

/** Names and addresses of this machine itself. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/

/** True for a host that is certainly this machine. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

/** Waits until a port accepts a connection. False when the time is over or the caller gave up. */
export async function waitForPort(on: {
  host: string
  port: number
  timeoutMs: number
  signal: AbortSignal
  progress?: ((message: string) => void) | undefined
}): Promise<{ isOpen: boolean; ms: number; attempts: number }> {
  const startedMs = monotonicMs()
  const passed = () => monotonicMs() - startedMs
  let nextMs = PROGRESS_MS
  for (let attempts = 1; ; attempts += 1) {
    if (await accepts(on)) return { isOpen: true, ms: passed(), attempts }
    const leftMs = on.timeoutMs - passed()
    if (leftMs <= 0 || on.signal.aborted) return { isOpen: false, ms: passed(), attempts }
    if (passed() >= nextMs) {
      nextMs += PROGRESS_MS
      on.progress?.(`Port ${on.port} does not answer yet, after ${duration(passed())}.`)
    }
    // An abort ends the wait; the next look returns.
    await delay(Math.min(PAUSE_MS, leftMs), undefined, { signal: on.signal }).catch(() => {})
  }
}

function accepts({
  host,
  port,
  signal,
}: {
  host: string
  port: number
  signal: AbortSignal
}): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: host.replaceAll(/[[\]]/g, ''), port })
    const settle = (isOpen: boolean) => {
      signal.removeEventListener('abort', refuse)
      socket.destroy()
      resolve(isOpen)
    }
    const refuse = () => settle(false)
    signal.addEventListener('abort', refuse)
    if (signal.aborted) refuse()
    socket.setTimeout(ATTEMPT_MS, refuse)
    socket.once('connect', () => settle(true))
    socket.once('error', refuse)
  })
}
