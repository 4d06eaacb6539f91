import type { Request, Response } from 'express'

import type { Identified } from '../../access/caller.ts'
import { RelayError } from '../../errors.ts'
import { createBell } from '../../queue/wait.ts'
import { StreamQuery } from '../../schema/api-request.ts'
import { findJob, workspacesFor } from '../house.ts'
import type { House } from '../house.ts'
import type { Held } from '../held.ts'
import { createPlaces } from '../places.ts'
import { readAs } from '../route.ts'
import { openEventStream } from '../sse.ts'
import { positionOf, readPosition } from '../view/detail.ts'
import { streamAll } from './all.ts'
import { createBacklog } from './backlog.ts'
import { createCensus } from './census.ts'
import { createFeeds } from './feeds.ts'
import { createPulse } from './pulse.ts'
import { isOver, streamOne } from './one.ts'
import type { Position } from './one.ts'

/** Streams at once; each costs a socket and a watch. */
const STREAMS = { what: 'event streams', owners: 400, others: 200, each: 32 }

/** Who opens a stream, asked again before each frame and, in `held`, each second. */
type Reader = Identified & { held: Held }

type StreamRoute = {
  path: string
  open: (req: Request, res: Response, who: Reader) => Promise<void>
}

/** The two event streams. */
export function createEventRoutes(house: House): StreamRoute[] {
  const feeds = createFeeds(house)
  const census = createCensus(house, feeds)
  const pulse = createPulse(house)
  const places = createPlaces(STREAMS)
  const beatOf = (id: string) => {
    const data = { at: new Date(house.now()).toISOString() }
    return { event: 'beat', data, id }
  }

  async function counted(who: Reader, stream: () => Promise<void>): Promise<void> {
    const leave = places(who)
    try {
      await stream()
    } finally {
      leave()
    }
  }

  async function openAll(
    req: Request,
    res: Response,
    { caller, isWelcome, held }: Reader,
  ): Promise<void> {
    const { workspace, after } = readAs(StreamQuery, req.query, 'the query')
    workspacesFor(house, caller, workspace)
    const bell = createBell()
    const waiting = createBacklog({ now: house.now, ring: bell.ring })
    const beat = () => beatOf(waiting.id())
    const stream = openEventStream(res, { leaving: house.leaving, beat, isWelcome, held })
    const reader = { stream, caller, workspace, after: lastId(req) ?? after, waiting, bell }
    await streamAll(house, { feeds, census, pulse }, reader)
    stream.end()
  }

  async function openOne(
    req: Request,
    res: Response,
    { caller, isWelcome, held }: Reader,
  ): Promise<void> {
    const { workspace, after } = readAs(StreamQuery, req.query, 'the query')
    const id = String(req.params['id'])
    const found = await findJob(house, caller, { id, workspace })
    const from = readStart(lastId(req) ?? after)
    // A browser would come back for ever; this answer tells it that there is nothing more.
    if (await isOver(found, from)) return void res.status(204).end()
    let position = from
    const beat = () => beatOf(positionOf(position.events, position.activity))
    const stream = openEventStream(res, { leaving: house.leaving, beat, isWelcome, held })
    const at = (told: Position) => {
      position = { ...told }
    }
    await streamOne(house, { found, stream, from, at })
    stream.end()
  }

  return [
    { path: '/api/events', open: (req, res, who) => counted(who, () => openAll(req, res, who)) },
    {
      path: '/api/jobs/:id/events',
      open: (req, res, who) => counted(who, () => openOne(req, res, who)),
    },
  ]
}

/** What a browser that lost its stream sends of itself; it goes before what the address says. */
function lastId(req: Request): string | undefined {
  const header = req.headers['last-event-id']
  return typeof header === 'string' && header !== '' ? header : undefined
}

function readStart(after: string | undefined): Position {
  if (after === undefined) return { events: 0, activity: 0 }
  const position = readPosition(after)
  if (position !== undefined) return position
  const message =
    'Cannot go on with the stream: this is not an id of it. Leave it out to begin anew.'
  throw new RelayError('CURSOR_INVALID', message)
}
