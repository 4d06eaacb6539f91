import { readFrames, StreamRefused } from './frames.ts'
import type { Frame } from './frames.ts'

/** A connection silent for this long counts as lost; the server sends a beat every 20 seconds. */
const SILENCE_MS = 45_000

const FIRST_RETRY_MS = 300
const LONGEST_RETRY_MS = 5000

export type StreamOptions = {
  /** Address of the stream; `after` is the id of the last frame, undefined before the first. */
  url: (after: string | undefined) => string
  headers: Record<string, string>
  /** The id to continue after. */
  after?: string | undefined
  onFrame: (frame: Frame) => void
  /** The connection was lost, with the time of the next try; called again with each one. */
  onLost: (retryAtMs: number) => void
  /** The server refused the stream, such as with 401; it is tried again all the same. */
  onRefused: (status: number) => void
}

/** An event stream that stays open. */
export type Reconnecting = {
  /** Tries at once if the connection is lost. */
  wake: () => void
  /** Opens the stream again after the last frame. */
  reopen: () => void
  close: () => void
}

/**
 * An event stream that reconnects: when it is lost, silent or refused, it opens again after the last frame
 * that arrived, so no frame is missed.
 */
export function openReconnecting(on: StreamOptions): Reconnecting {
  let reading: AbortController | undefined
  let lastId = on.after
  let retryMs = FIRST_RETRY_MS
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    clearTimeout(retry)
    reading?.abort()
    const own = new AbortController()
    reading = own
    const onEnd = (error?: unknown) => {
      if (reading !== own) return
      if (error instanceof StreamRefused) on.onRefused(error.status)
      reconnect()
    }
    const onFrame = (frame: Frame) => {
      if (reading === own) receive(frame)
    }
    const { signal } = own
    readFrames({ url: on.url(lastId), headers: on.headers, signal, onFrame }).then(
      () => onEnd(),
      onEnd,
    )
    watchSilence()
  }

  function receive(frame: Frame): void {
    if (frame.id !== undefined) lastId = frame.id
    retryMs = FIRST_RETRY_MS
    watchSilence()
    on.onFrame(frame)
  }

  function watchSilence(): void {
    clearTimeout(silence)
    silence = setTimeout(reconnect, SILENCE_MS)
  }

  function reconnect(): void {
    reading?.abort()
    reading = undefined
    clearTimeout(silence)
    clearTimeout(retry)
    const pauseMs = retryMs * (0.75 + Math.random() / 2)
    retry = setTimeout(open, pauseMs)
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
    on.onLost(Date.now() + pauseMs)
  }

  open()

  return {
    wake: () => (reading === undefined ? open() : undefined),
    reopen: reconnect,
    close() {
      clearTimeout(retry)
      clearTimeout(silence)
      reading?.abort()
      reading = undefined
    },
  }
}
