import { randomUUID } from 'node:crypto'

import type { Request, Response } from 'express'
import * as z from 'zod/mini'

import type { Identified } from '../../access/principal.ts'
import { RelayError } from '../../errors.ts'
import { isOver } from '../../operations/look/job-steps.ts'
import { positionOf } from '../../operations/look/position.ts'
import { findJob, idOfWorkspace, workspacesFor } from '../../operations/reach.ts'
import type { Reach } from '../../operations/reach.ts'
import { FollowBody } from '../../schema/api-follow.ts'
import { callerOf } from '../context.ts'
import type { HttpContext } from '../context.ts'
import type { Held } from '../gate/held.ts'
import { createLimiter } from '../gate/limits.ts'
import { readAs } from '../routes/body.ts'
import { streamAllJobs } from './all-jobs.ts'
import { createBacklog } from './backlog.ts'
import { createChannelChanges } from './channel-changes.ts'
import { createChanges } from './changes.ts'
import { createFollows } from './follows.ts'
import type { Follows } from './follows.ts'
import { readStart, streamOneJob } from './one-job.ts'
import { createProgress } from './progress.ts'
import { createToolChanges } from './tool-changes.ts'
import { openEventStream } from './sse.ts'
import type { Frame } from './sse.ts'
import { createWorkspaceRows } from './workspace-rows.ts'

/** Each stream costs a socket and a watch. */
const LIMITS = { what: 'event streams', owners: 400, others: 200, each: 32 }

/** The query of both streams. */
export const StreamQuery = z.strictObject({
  workspace: z.optional(z.string().check(z.maxLength(4096))),
  after: z.optional(z.string().check(z.maxLength(100))),
})

/** Who opens a stream; its credential is checked before each frame and, in `held`, each second. */
type Reader = Identified & { held: Held }

type OpenStream = (req: Request, res: Response, who: Reader) => Promise<void>

/** Makes the two event streams: of every job, and of one; `follow` sets which jobs a stream of every job also follows. */
export function createEventStreams(context: HttpContext): {
  streamJobs: OpenStream
  streamJob: OpenStream
  follow: (req: Request, res: Response, who: Identified) => void
  /** How many streams are open. */
  open: () => number
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
  let open = 0
  const readers = new Map<string, { credential: string; follows: Follows }>()

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
    const id = randomUUID()
    const follows = createFollows({ stream, reach, warn: context.warn })
    readers.set(id, { credential: who.credential, follows })
    try {
      await streamAllJobs(context, sources, { id, stream, reach, after, backlog })
    } finally {
      readers.delete(id)
      stream.end()
    }
  }

  function follow(req: Request, res: Response, { credential }: Identified): void {
    const { stream, follows } = readAs(FollowBody, req.body, 'the body')
    const reader = readers.get(stream)
    // The stream of another caller is one that does not exist.
    if (reader?.credential !== credential) throw noStream()
    reader.follows.set(follows)
    res.status(204).end()
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
    await streamOneJob(found, {
      from: position,
      signal: stream.signal,
      send(frame, next) {
        position = next
        return stream.send(frame)
      },
    })
    stream.end()
  }

  const limited =
    (run: OpenStream): OpenStream =>
    async (req, res, who) => {
      const release = limiter(who)
      open += 1
      try {
        await run(req, res, who)
      } finally {
        open -= 1
        release()
      }
    }

  return {
    streamJobs: limited(openAll),
    streamJob: limited(openOne),
    follow,
    open: () => open,
  }
}

function asked(
  context: HttpContext,
  req: Request,
  { principal }: Identified,
): { reach: Reach; after: string | undefined } {
  const { workspace: named, after } = readAs(StreamQuery, req.query, 'the query')
  const { workspaces } = context
  const caller = callerOf(context, principal)
  const workspace = named && idOfWorkspace({ caller, workspaces }, named)
  return {
    reach: { caller, workspaces, workspace },
    after: lastId(req) ?? after,
  }
}

/** What a browser sends by itself after it lost its stream; it is newer than what the address says. */
function lastId(req: Request): string | undefined {
  const header = req.headers['last-event-id']
  return typeof header === 'string' && header !== '' ? header : undefined
}

function noStream(): RelayError {
  const message =
    'Cannot follow jobs on this stream: it has ended. Open GET /api/events again, and send the id of its "ready" frame.'
  return new RelayError('STREAM_NOT_FOUND', message)
}
