import { readFrames } from './frames.ts'
import type { Frame } from './frames.ts'

/** How long silence may last before the line counts as dead; the server beats every 20 seconds. */
const SILENCE_MS = 45_000

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 10_000

/** Frames by the name of their event. */
export type Listeners = Record<string, (data: unknown) => void>

export type StreamOptions = {
  /** Address of the stream; `after` is the id of the last frame, undefined before the first. */
  url: (after: string | undefined) => string
  on: Listeners
  /** Called with true when the server is heard, with false when the line is lost. */
  onLine?: (isOpen: boolean) => void
}

/**
 * An event stream that heals itself: lost, silent or refused, it is opened again behind the last frame
 * that came, so nothing is missed. Returns a function that closes it for good.
 */
export function openStream({ url, on, onLine }: StreamOptions): () => void {
  let reading: AbortController | undefined
  let lastId: string | undefined
  let waitMs = FIRST_WAIT_MS
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  function open(): void {
    clearTimeout(retry)
    reading?.abort()
    const own = new AbortController()
    reading = own
    const over = () => {
      if (reading === own) lose()
    }
    const hearOwn = (frame: Frame) => {
      if (reading === own) hear(frame)
    }
    readFrames(url(lastId), own.signal, hearOwn).then(over, over)
    listen()
  }

  function hear({ event, id, data }: Frame): void {
    if (id !== undefined) lastId = id
    waitMs = FIRST_WAIT_MS
    onLine?.(true)
    listen()
    on[event]?.(JSON.parse(data))
  }

  function listen(): void {
    clearTimeout(silence)
    silence = setTimeout(lose, SILENCE_MS)
  }

  function lose(): void {
    reading?.abort()
    reading = undefined
    clearTimeout(silence)
    clearTimeout(retry)
    onLine?.(false)
    retry = setTimeout(open, waitMs * (0.75 + Math.random() / 2))
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
  }

  function openNow(): void {
    if (reading === undefined) open()
  }

  function isBack(): void {
    if (document.visibilityState === 'visible') openNow()
  }

  window.addEventListener('online', openNow)
  document.addEventListener('visibilitychange', isBack)
  open()

  return () => {
    window.removeEventListener('online', openNow)
    document.removeEventListener('visibilitychange', isBack)
    clearTimeout(retry)
    clearTimeout(silence)
    reading?.abort()
    reading = undefined
  }
}
