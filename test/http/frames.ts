import { EVENT_FRAMES, JOB_FRAMES } from '../../lib/schema/api-frame.ts'

export type Frame = { event: string; id: string | undefined; data: Record<string, any> } // oxlint-disable-line typescript/no-explicit-any

const SHAPES = { ...EVENT_FRAMES, ...JOB_FRAMES }

/** The frames of a stream as they arrive, each checked against the shape of its name. */
export async function* readFrames(response: Response): AsyncGenerator<Frame> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of response.body ?? []) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true })
    const blocks = rest.split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) yield readFrame(block)
  }
}

function readFrame(block: string): Frame {
  const fields = Object.fromEntries(
    block
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
  )
  const event = fields['event'] ?? ''
  const data = JSON.parse(fields['data'] ?? 'null') as Frame['data']
  const shape = (SHAPES as Record<string, { parse: (value: unknown) => unknown } | undefined>)[
    event
  ]
  if (shape === undefined) throw new Error(`no frame is named ${event}`)
  shape.parse(data)
  return { event, id: fields['id'], data }
}

/** Reads until a frame matches, and returns all frames up to it. */
export async function until(
  frames: AsyncGenerator<Frame>,
  fits: (frame: Frame) => boolean,
): Promise<Frame[]> {
  const seen: Frame[] = []
  for (;;) {
    const next = await frames.next()
    if (next.done === true)
      throw new Error(`the stream ended after ${seen.map((f) => f.event).join(' ')}`)
    seen.push(next.value)
    if (fits(next.value)) return seen
  }
}
