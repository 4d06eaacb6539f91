/** One frame of an event stream. */
export type Frame = { event: string; id: string | undefined; data: string }

/** A stream that the server refused, with the status of its answer. */
export class StreamRefused extends Error {
  readonly status: number

  constructor(status: number) {
    super(`Cannot read the event stream: the server returned ${status}.`)
    this.name = 'StreamRefused'
    this.status = status
  }
}

/** Time for the head of the response; what follows is watched by its beats. */
const HEAD_MS = 10_000

/**
 * Reads an event stream to its end and passes each frame to `onFrame`. `EventSource` cannot send the session
 * key, only the cookie. Rejects with `StreamRefused` when the server refuses it, and when the connection breaks.
 */
export async function readFrames(on: {
  url: string
  headers: Record<string, string>
  signal: AbortSignal
  onFrame: (frame: Frame) => void
}): Promise<void> {
  const { body } = await open(on)
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) on.onFrame(parseFrame(block))
  }
}

async function open(on: {
  url: string
  headers: Record<string, string>
  signal: AbortSignal
}): Promise<{ body: ReadableStream<Uint8Array<ArrayBuffer>> }> {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), HEAD_MS)
  try {
    const response = await fetch(on.url, {
      headers: { accept: 'text/event-stream', ...on.headers },
      signal: AbortSignal.any([on.signal, late.signal]),
      credentials: 'same-origin',
    })
    const { ok, body, status } = response
    if (!ok || body === null) throw new StreamRefused(status)
    return { body }
  } finally {
    clearTimeout(timer)
  }
}

function parseFrame(block: string): Frame {
  const frame: Frame = { event: '', id: undefined, data: '' }
  for (const line of block.split('\n')) {
    const at = line.indexOf(': ')
    const value = line.slice(at + 2)
    if (line.startsWith('event: ')) frame.event = value
    else if (line.startsWith('id: ')) frame.id = value
    else if (line.startsWith('data: ')) frame.data += value
  }
  return frame
}
