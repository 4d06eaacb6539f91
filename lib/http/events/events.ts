import type { Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Identified } from '../../access/principal.ts'
import { RelayError } from '../../errors.ts'
import { jobSteps, isOver } from '../../operations/look/job-steps.ts'
import type { JobStep } from '../../operations/look/job-steps.ts'
import { eventOf } from '../../operations/look/log-event.ts'
import { positionOf, readPosition } from '../../operations/look/position.ts'
import type { Position } from '../../operations/look/position.ts'
import { rowOf } from '../../operations/look/row.ts'
import { findJob, workspacesFor } from '../../operations/reach.ts'
import type { Found, Reach } from '../../operations/reach.ts'
import { callerOf } from '../context.ts'
import type { HttpContext } from '../context.ts'
import type { Held } from '../gate/held.ts'
import { createLimiter } from '../gate/limits.ts'
import { readAs } from '../routes/body.ts'
import { streamAllJobs } from './all-jobs.ts'
import { createBacklog } from './backlog.ts'
import { createChannelChanges } from './channel-changes.ts'
import { createChanges } from './changes.ts'
import { createProgress } from './progress.ts'
import { createToolChanges } from './tool-changes.ts'
import { openEventStream } from './sse.ts'
import type { EventStream, Frame } from './sse.ts'
import { createWorkspaceRows } from './workspace-rows.ts'

/** Each stream costs a socket and a watch. */
const LIMITS = { what: 'event streams', owners: 400, others: 200, each: 32 }

/** The query of both streams. */
export const StreamQuery = z.strictObject({
  workspace: z.optional(z.string().check(z.maxLength(200))),
  after: z.optional(z.string().check(z.maxLength(100))),
})

/** Who opens a stream; its credential is checked before each frame and, in `held`, each second. */
type Reader = Identified & { held: Held }

type OpenStream = (req: Request, res: Response, who: Reader) => Promise<void>

/** Makes the two event streams: of every job, and of one. */
export function createEventStreams(context: HttpContext): {
  streamJobs: OpenStream
  streamJob: OpenStream
} {
  const changes = createChanges(context)
  const sources = {
    changes,
    channelChanges: createChannelChanges(context),
    toolChanges: createToolChanges(context),
    workspaceRows: createWorkspaceRows(context, changes),
    progress: createProgress(context),
  }
  const limiter = createLimiter(LIMITS)

  const beatOf = (id: string): Frame => ({
    event: 'beat',
    data: { at: new Date(context.now()).toISOString() },
    id,
  })

  async function openAll(req: Request, res: Response, who: Reader): Promise<void> {
    const { reach, after } = asked(context, req, who)
    workspacesFor(reach)
    const backlog = createBacklog(context)
    const beat = () => beatOf(backlog.id())
    const stream = openEventStream(res, { ...who, leaving: context.leaving, beat })
    stream.signal.addEventListener('abort', backlog.end, { once: true })
    await streamAllJobs(context, sources, { stream, reach, after, backlog })
    stream.end()
  }

  async function openOne(req: Request, res: Response, who: Reader): Promise<void> {
    const { reach, after } = asked(context, req, who)
    const found = await findJob(reach, String(req.params['job_id']))
    let position = readStart(after)
    // A browser reconnects again and again unless this answer says that nothing follows.
    if (await isOver(found, position)) return void res.status(204).end()
    const beat = () => beatOf(positionOf(position))
    const stream = openEventStream(res, { ...who, leaving: context.leaving, beat })
    const at = new Date(context.now()).toISOString()
    const data = { version: context.version, at }
    await stream.send({ event: 'ready', data, id: positionOf(position) })
    await found.relay.whileWaiting(() =>
      streamOneJob(found, stream, {
        from: position,
        moved: (next) => {
          position = next
        },
      }),
    )
    stream.end()
  }

  const limited =
    (open: OpenStream): OpenStream =>
    async (req, res, who) => {
      const release = limiter(who)
      try {
        await open(req, res, who)
      } finally {
        release()
      }
    }

  return { streamJobs: limited(openAll), streamJob: limited(openOne) }
}

/** Sends the log and activity of one job at the pace of the reader, to the end of the job. */
async function streamOneJob(
  found: Found,
  stream: EventStream,
  on: { from: Position; moved: (position: Position) => void },
): Promise<void> {
  for await (const step of jobSteps(found, { from: on.from, signal: stream.signal })) {
    on.moved(step.position)
    if (!(await stream.send(frameOf(found, step)))) return
  }
}

function frameOf({ workspace, relay }: Found, step: JobStep): Frame {
  const id = positionOf(step.position)
  if (step.kind === 'activity') return { event: 'activity', data: step.line, id }
  const job = rowOf(workspace, step.job, relay.agents())
  if (step.kind === 'end') return { event: 'end', data: { job }, id }
  return { event: 'log', data: { event: eventOf(step.event), job }, id }
}

function asked(
  context: HttpContext,
  req: Request,
  { principal }: Identified,
): { reach: Reach; after: string | undefined } {
  const { workspace, after } = readAs(StreamQuery, req.query, 'the query')
  const { workspaces } = context
  return {
    reach: { caller: callerOf(context, principal), workspaces, workspace },
    after: lastId(req) ?? after,
  }
}

/** What a browser sends by itself after it lost its stream; it is newer than what the address says. */
function lastId(req: Request): string | undefined {
  const header = req.headers['last-event-id']
  return typeof header === 'string' && header !== '' ? header : undefined
}

function readStart(after: string | undefined): Position {
  if (after === undefined) return { events: 0, activity: 0 }
  const position = readPosition(after)
  if (position !== undefined) return position
  const message =
    'Cannot continue the stream: this is not one of its ids. Leave it out to start from the beginning.'
  throw new RelayError('CURSOR_INVALID', message)
}
