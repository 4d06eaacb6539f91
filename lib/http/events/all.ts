import { maySee } from '../../access/caller.ts'
import type { Caller } from '../../access/caller.ts'
import { RelayError } from '../../errors.ts'
import { createBell } from '../../queue/wait.ts'
import type { JobRow } from '../../schema/api.ts'
import { workspacesFor } from '../house.ts'
import type { House } from '../house.ts'
import type { EventStream } from '../sse.ts'
import { rowOf } from '../view/row.ts'
import type { createBacklog } from './backlog.ts'
import type { Census } from './census.ts'
import { changedSince, LATE_MS } from './feed.ts'
import type { Feeds } from './feeds.ts'
import type { Pulse } from './pulse.ts'

/** A reader that was away for longer is told to begin anew. */
const LONGEST_AWAY_MS = 24 * 3600 * 1000

/** Longer than any wait; whoever adds to the backlog rings. */
const LONG_MS = 3600 * 1000

/** One reader of everything that it may see. */
export type Reader = {
  stream: EventStream
  caller: Caller
  /** Only this workspace; all of them when undefined. */
  workspace: string | undefined
  /** The last id that it got, if it was here before. */
  after: string | undefined
  waiting: ReturnType<typeof createBacklog>
  bell: ReturnType<typeof createBell>
}

/** Tells a reader what moves until it goes. Nothing is missed between two connections, or two servers. */
export async function streamAll(
  house: House,
  from: { feeds: Feeds; census: Census; pulse: Pulse },
  reader: Reader,
): Promise<void> {
  const { stream, waiting, bell } = reader
  const joined = new Map<string, { close: () => void }>()
  const join = () => joinWorkspaces(house, from.feeds, reader, joined)
  const counting = from.census.subscribe((row) => {
    if (!workspacesFor(house, reader.caller, reader.workspace).includes(row.workspace)) return
    // How much goes on in all is an owner's to know.
    if (reader.caller.rights === 'owner') waiting.addWorkspace(row)
    void join().catch((error: unknown) => house.warn(`event stream: ${String(error)}`))
  })
  const listening = from.pulse.subscribe(({ now, job }) => {
    const isAsked = reader.workspace === undefined || reader.workspace === now.workspace
    if (isAsked && maySee(reader.caller, now.workspace, job)) waiting.addNow(now)
  })
  stream.signal.addEventListener('abort', bell.ring, { once: true })
  try {
    // First listen, then look at what is past: in the other order something would fall between.
    await join()
    const sinceMs = reader.after === undefined ? undefined : timeOf(reader.after, house.now())
    const at = new Date(house.now()).toISOString()
    const id = sinceMs === undefined ? waiting.id() : String(sinceMs)
    await stream.send({ event: 'ready', data: { version: house.version, at }, id })
    if (sinceMs !== undefined) await catchUp(house, reader, { sinceMs, ids: joined.keys() })
    else if (reader.after !== undefined) waiting.overflow()
    while (!stream.signal.aborted) {
      const frame = waiting.take()
      if (frame === undefined) await bell.heard(LONG_MS)
      else await stream.send(frame)
    }
  } finally {
    counting.close()
    listening.close()
    for (const subscription of joined.values()) subscription.close()
  }
}

async function joinWorkspaces(
  house: House,
  feeds: Feeds,
  { caller, workspace, waiting, stream }: Reader,
  joined: Map<string, { close: () => void }>,
): Promise<void> {
  for (const id of workspacesFor(house, caller, workspace)) {
    if (joined.has(id)) continue
    try {
      const feed = await feeds.of(id)
      const { whileWaiting } = await house.workspaces.open(id)
      if (joined.has(id) || stream.signal.aborted) continue
      const listener = (row: JobRow | undefined) => {
        if (row === undefined) waiting.overflow()
        else if (maySee(caller, id, row)) waiting.addJob(row)
      }
      joined.set(id, feed.subscribe(listener))
      // As long as somebody looks on, the jobs of dead workers are put right.
      void whileWaiting(() => aborted(stream.signal))
    } catch (error) {
      // A store that cannot be opened is shown as the problem of its workspace, and tried again with it.
      if (!(error instanceof RelayError)) throw error
    }
  }
}

/** Tells what changed while the reader was away. */
async function catchUp(
  house: House,
  { caller, waiting }: Reader,
  { sinceMs, ids: workspaces }: { sinceMs: number; ids: Iterable<string> },
): Promise<void> {
  for (const id of workspaces) {
    const { queue } = await house.workspaces.open(id)
    const { ids, isComplete } = await changedSince(queue, sinceMs - LATE_MS)
    if (!isComplete) return waiting.overflow()
    for (const jobId of ids) {
      const row = rowOf(id, await queue.get(jobId), house.agents)
      if (maySee(caller, id, row)) waiting.addJob(row)
    }
  }
}

/** The time that an id says; undefined when it is none, too long ago, or after now, as a turned clock makes it. */
function timeOf(id: string, now: number): number | undefined {
  const ms = /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN
  return ms <= now && ms >= now - LONGEST_AWAY_MS ? ms : undefined
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
