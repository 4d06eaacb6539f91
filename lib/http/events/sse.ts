import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

import type { Held } from '../gate/held.ts'

/** Milliseconds between two beats, which show that the stream is alive. */
const BEAT_MS = 20_000

/** A reader that takes nothing for this long is disconnected; it may reconnect with its last id and misses nothing. */
const STALLED_MS = 60_000

export type Frame = { event: string; data: unknown; id?: string | undefined }

/** A stream of server-sent events to one reader. */
export type EventStream = {
  /** Aborted when the reader disconnected or the server must exit. */
  signal: AbortSignal
  /** Sends one frame after those before it; resolves when the reader can take another, false once the stream has ended. */
  send(frame: Frame): Promise<boolean>
  end(): void
}

/**
 * Opens a stream. A slow reader costs only the buffer of its socket, because the next frame is made once the last
 * one was taken. `beat` makes the frame that is sent every 20 seconds. `isWelcome` is checked before each frame
 * and, through `held`, every second: a reader whose credential was revoked receives nothing more.
 */
export function openEventStream(
  res: ServerResponse,
  on: {
    leaving: AbortSignal
    beat: () => Frame
    beatMs?: number
    isWelcome: () => boolean
    held: Held
  },
): EventStream {
  const gone = new AbortController()
  const signal = AbortSignal.any([gone.signal, on.leaving])
  res.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  res.flushHeaders()
  const timer = setInterval(beat, on.beatMs ?? BEAT_MS)
  const holding = on.held.hold({ isWelcome: on.isWelcome, end })
  signal.addEventListener('abort', end, { once: true })
  res.once('close', () => gone.abort())

  function beat(): void {
    if (!on.isWelcome()) return end()
    // A full socket already holds something for the reader.
    if (!res.writableNeedDrain) res.write(textOf(on.beat()))
  }

  function end(): void {
    clearInterval(timer)
    holding.release()
    res.end()
    gone.abort()
  }

  let last = Promise.resolve(true)

  function send(frame: Frame): Promise<boolean> {
    last = last.then(() => sendNow(frame))
    return last
  }

  async function sendNow(frame: Frame): Promise<boolean> {
    if (!signal.aborted && !on.isWelcome()) end()
    if (signal.aborted) return false
    if (!res.write(textOf(frame))) await drained(res, signal)
    return !signal.aborted
  }

  return { signal, send, end }
}

/** `data` is one line: JSON escapes every line break in a text. */
function textOf({ event, data, id }: Frame): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}

async function drained(res: ServerResponse, signal: AbortSignal): Promise<void> {
  const stalled = AbortSignal.timeout(STALLED_MS)
  try {
    await once(res, 'drain', { signal: AbortSignal.any([signal, stalled]) })
  } catch {
    // The reader disconnected, the server must exit, or nothing was taken for a minute.
    if (stalled.aborted) res.destroy()
  }
}
