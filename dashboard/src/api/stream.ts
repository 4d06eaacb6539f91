import { readFrames } from './frames.ts'
import type { Frame } from './frames.ts'

/** A connection silent for this long counts as lost; the server sends a beat every 20 seconds. */
const SILENCE_MS = 45_000

const FIRST_RETRY_MS = 500
const LONGEST_RETRY_MS = 10_000

/** A listener for each event name. */
export type Listeners = Record<string, (data: unknown) => void>

export type StreamOptions = {
  /** Address of the stream; `after` is the id of the last frame, undefined before the first. */
  url: (after: string | undefined) => string
  on: Listeners
  /** Called with true on every frame, with false when the connection is lost. */
  onConnection?: (isConnected: boolean) => void
}

/**
 * An event stream that reconnects: when it is lost, silent or refused, it opens again after the last frame
 * that arrived, so no frame is missed. Returns a function that closes it for good.
 */
export function openStream({ url, on, onConnection }: StreamOptions): () => void {
  let reading: AbortController | undefined
  let lastId: string | undefined
  let retryMs = FIRST_RETRY_MS
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    clearTimeout(retry)
    reading?.abort()
    const own = new AbortController()
    reading = own
    const onEnd = () => {
      if (reading === own) reconnect()
    }
    const onFrame = (frame: Frame) => {
      if (reading === own) receive(frame)
    }
    readFrames(url(lastId), own.signal, onFrame).then(onEnd, onEnd)
    watchSilence()
  }

  function receive({ event, id, data }: Frame): void {
    if (id !== undefined) lastId = id
    retryMs = FIRST_RETRY_MS
    onConnection?.(true)
    watchSilence()
    on[event]?.(JSON.parse(data))
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
    onConnection?.(false)
    retry = setTimeout(open, retryMs * (0.75 + Math.random() / 2))
    retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS)
  }

  function openNow(): void {
    if (reading === undefined) open()
  }

  function onVisibility(): void {
    if (document.visibilityState === 'visible') openNow()
  }

  window.addEventListener('online', openNow)
  document.addEventListener('visibilitychange', onVisibility)
  open()

  return () => {
    window.removeEventListener('online', openNow)
    document.removeEventListener('visibilitychange', onVisibility)
    clearTimeout(retry)
    clearTimeout(silence)
    reading?.abort()
    reading = undefined
  }
}
