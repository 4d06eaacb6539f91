import { keyHeaders } from './key.ts'

/** One frame of an event stream. */
export type Frame = { event: string; id: string | undefined; data: string }

/**
 * Reads an event stream to its end and passes each frame to `onFrame`. `EventSource` cannot send the session
 * key, only the cookie. Rejects when the server refuses the request or the connection breaks.
 */
export async function readFrames(
  url: string,
  signal: AbortSignal,
  onFrame: (frame: Frame) => void,
): Promise<void> {
  const headers = { accept: 'text/event-stream', ...keyHeaders() }
  const response = await fetch(url, { headers, signal, credentials: 'same-origin' })
  if (!response.ok || response.body === null)
    throw new Error(`Cannot read the event stream: the server returned ${response.status}.`)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const blocks = (rest + value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) onFrame(parseFrame(block))
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
