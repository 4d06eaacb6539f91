import type { WebSocket } from 'ws'

/** Watches one side of a connection. `heard` is called with each frame that arrives. */
export type Heartbeat = { heard(): void; stop(): void }

/**
 * Sends a ping every interval, and calls `silent` when the other side has sent nothing at all for two intervals: a
 * connection whose network is gone reports no error by itself. `stop` twice is fine.
 */
export function startHeartbeat(on: {
  intervalMs: number
  ping: () => void
  silent: () => void
}): Heartbeat {
  let missed = 0
  const timer = setInterval(() => {
    missed += 1
    if (missed > 2) {
      clearInterval(timer)
      on.silent()
    } else on.ping()
  }, on.intervalMs)
  timer.unref()
  return {
    heard() {
      missed = 0
    },
    stop: () => clearInterval(timer),
  }
}

/** How long a connection may take to close in an orderly way before it is cut. */
const CLOSE_MS = 2000

/** Closes a connection, and cuts it when the other side does not answer. */
export function closeSoon(socket: WebSocket, code: number, reason: string): void {
  if (socket.readyState === socket.CLOSED) return
  socket.close(code, reason)
  const cut = setTimeout(() => socket.terminate(), CLOSE_MS)
  cut.unref()
  socket.once('close', () => clearTimeout(cut))
}
