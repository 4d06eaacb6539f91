import { RelayError } from '../../errors.ts'
import { jobSteps } from '../../operations/look/job-steps.ts'
import type { JobStep } from '../../operations/look/job-steps.ts'
import { eventOf } from '../../operations/look/log-event.ts'
import { positionOf, readPosition } from '../../operations/look/position.ts'
import type { Position } from '../../operations/look/position.ts'
import { rowFor } from '../../operations/look/row.ts'
import type { Found } from '../../operations/reach.ts'
import type { Frame } from './sse.ts'

/** Sends the log and activity of one job at the pace of the reader, until the job ends or `send` returns false. */
export async function streamOneJob(
  found: Found,
  on: {
    from: Position
    signal: AbortSignal
    send: (frame: Frame, position: Position) => Promise<boolean>
  },
): Promise<void> {
  const { from, signal, send } = on
  await found.relay.whileWaiting(async () => {
    for await (const step of jobSteps(found, { from, signal })) {
      if (!(await send(await frameOf(found, step), step.position))) return
    }
  })
}

async function frameOf({ workspace, relay }: Found, step: JobStep): Promise<Frame> {
  const id = positionOf(step.position)
  if (step.kind === 'activity') return { event: 'activity', data: step.line, id }
  const job = await rowFor(relay, workspace, step.job)
  if (step.kind === 'end') return { event: 'end', data: { job }, id }
  return { event: 'log', data: { event: eventOf(step.event), job }, id }
}

/** The position that an id names, else the beginning. Throws `CURSOR_INVALID` for any other text. */
export function readStart(after: string | undefined): Position {
  if (after === undefined) return { events: 0, activity: 0 }
  const position = readPosition(after)
  if (position !== undefined) return position
  const message =
    'Cannot continue the stream: this is not one of its ids. Leave it out to start from the beginning.'
  throw new RelayError('CURSOR_INVALID', message)
}
