import { RelayError } from '../../errors.ts'
import { findJob } from '../../operations/reach.ts'
import type { Reach } from '../../operations/reach.ts'
import type { Follow } from '../../schema/api-follow.ts'
import { readStart, streamOneJob } from './one-job.ts'
import type { EventStream, Frame } from './sse.ts'

/** The jobs whose log and activity one stream of all jobs carries as well. */
export type Follows = ReturnType<typeof createFollows>

/** Follows jobs on a stream until it ends. `warn` gets the bugs of one, which end no other. */
export function createFollows(on: {
  stream: EventStream
  reach: Reach
  warn: (line: string) => void
}) {
  const { stream, reach, warn } = on
  const open = new Map<string, AbortController>()

  async function follow({ id, workspace, job_id, after }: Follow, own: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([own, stream.signal])
    const send = async (frame: Frame) => !signal.aborted && stream.send(followed(id, frame))
    try {
      const found = await findJob({ ...reach, workspace: workspace ?? reach.workspace }, job_id)
      await streamOneJob(found, { from: readStart(after), signal, send })
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      const { code, message } = error
      await send({ event: 'refused', data: { code, message } })
    }
  }

  return {
    /**
     * Follows these jobs and no others. One whose id is followed already continues where it is. Throws
     * `CURSOR_INVALID` and follows nothing new.
     */
    set(follows: Follow[]): void {
      for (const { after } of follows) readStart(after)
      const wanted = new Set(follows.map(({ id }) => id))
      for (const [id, following] of open) {
        if (wanted.has(id)) continue
        open.delete(id)
        following.abort()
      }
      for (const each of follows) {
        if (open.has(each.id)) continue
        const own = new AbortController()
        open.set(each.id, own)
        const failed = (error: unknown) => warn(`following ${each.job_id}: ${String(error)}`)
        follow(each, own.signal).catch(failed)
      }
    },
  }
}

/** The id of the stream is a time of all jobs, so the position of this one is part of the data. */
function followed(follow: string, { event, data, id }: Frame): Frame {
  return { event: 'followed', data: { follow, event, position: id ?? null, data } }
}
