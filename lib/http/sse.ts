import { once } from 'node:events'
import type { ServerResponse } from 'node:http'

import type { Held } from './held.ts'

/** How often a stream says that it is alive. */
const BEAT_MS = 20_000

/** A reader that takes nothing for so long is let go; it comes back with its last id and has missed nothing. */
const STALLED_MS = 60_000

export type Frame = { event: string; data: unknown; id?: string | undefined }

/** A stream of server-sent events to one reader. */
export type EventStream = {
  /** Aborted when the reader has gone or the server must go. */
  signal: AbortSignal
  /** Writes one frame; resolves when the reader can take another, false when there is none any more. */
  send(frame: Frame): Promise<boolean>
  end(): void
}

/**
 * Opens a stream. Nothing is kept for a slow reader but what one socket holds: the next frame is made when
 * the last one is on its way. `beat` makes the frame for every 20 seconds. `isWelcome` is asked before each
 * frame, and in `held` each second: a reader whose credential was revoked gets nothing more.
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
    // A reader with a full socket is told enough.
    if (!res.writableNeedDrain) res.write(textOf(on.beat()))
  }

  function end(): void {
    clearInterval(timer)
    holding.release()
    res.end()
    gone.abort()
  }

  async function send(frame: Frame): Promise<boolean> {
    if (!signal.aborted && !on.isWelcome()) end()
    if (signal.aborted) return false
    if (!res.write(textOf(frame))) await drained(res, signal)
    return !signal.aborted
  }

  return { signal, send, end }
}

/** `data` is one line: JSON escapes every line break that a text holds. */
function textOf({ event, data, id }: Frame): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`
  return `event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`
}

async function drained(res: ServerResponse, signal: AbortSignal): Promise<void> {
  const stalled = AbortSignal.timeout(STALLED_MS)
  try {
    await once(res, 'drain', { signal: AbortSignal.any([signal, stalled]) })
  } catch {
    // The reader has gone, or the server must go; or nothing was taken for a minute.
    if (stalled.aborted) res.destroy()
  }
}
