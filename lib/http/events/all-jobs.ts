import { RelayError } from '../../errors.ts'
import { rowFor } from '../../operations/look/row.ts'
import { maySeeChannel } from '../../operations/messages/access.ts'
import { reaches, workspacesFor } from '../../operations/reach.ts'
import type { Reach } from '../../operations/reach.ts'
import type { Services } from '../../operations/services.ts'
import { senderOf } from '../../rights/caller.ts'
import type { ChannelFrame } from '../../schema/api-frame.ts'
import type { WorkspaceRow } from '../../schema/api.ts'
import type { HttpContext } from '../context.ts'
import type { Backlog } from './backlog.ts'
import type { ChannelChanges } from './channel-changes.ts'
import { changedSince, LATE_MS } from './changes.ts'
import type { Change, Changes } from './changes.ts'
import type { Progress } from './progress.ts'
import type { Shared } from './shared.ts'
import type { EventStream } from './sse.ts'
import type { ToolChanges } from './tool-changes.ts'

/** A reader that was away for longer lists the jobs again. */
const LONGEST_AWAY_MS = 24 * 3600 * 1000

/** What the readers of all jobs share. */
export type Sources = {
  changes: Changes
  channelChanges: ChannelChanges
  toolChanges: ToolChanges
  workspaceRows: Shared<WorkspaceRow>
  progress: Shared<Progress>
}

/** One reader of every job that its caller may see. */
export type Reader = {
  /** Names the stream to `POST /api/events/follow`. */
  id: string
  stream: EventStream
  reach: Reach
  /** The last id that it received, if it was connected before. */
  after: string | undefined
  backlog: Backlog
}

/** Sends a reader what changes until it disconnects. Nothing is missed between two connections, or two servers. */
export async function streamAllJobs(
  context: HttpContext,
  sources: Sources,
  reader: Reader,
): Promise<void> {
  const { stream, reach, backlog } = reader
  const joined = new Map<string, { close: () => void }>()
  const join = () => joinWorkspaces(context, { sources, reader, joined })
  const rows = sources.workspaceRows.subscribe((row) => {
    if (!workspacesFor(reach).includes(row.workspace)) return
    // Only a person may know how much runs in all.
    if (reach.caller.kind === 'person') backlog.addWorkspace(row)
    join().catch((error: unknown) => context.warn(`event stream: ${String(error)}`))
  })
  const progress = sources.progress.subscribe(({ now, job }) => {
    if (reaches(reach, { ...job, workspace: now.workspace })) backlog.addNow(now)
  })
  try {
    // Subscribes before it reads the past: the other order would miss what happens in between.
    await join()
    const sinceMs = reader.after === undefined ? undefined : timeOf(reader.after, context.now())
    const at = new Date(context.now()).toISOString()
    const id = sinceMs === undefined ? backlog.id() : String(sinceMs)
    await stream.send({
      event: 'ready',
      data: { version: context.version, at, stream: reader.id },
      id,
    })
    if (sinceMs !== undefined) await catchUp(reader, { sinceMs, workspaces: joined.keys() })
    else if (reader.after !== undefined) backlog.reset()
    for (;;) {
      const frame = await backlog.next()
      if (frame === undefined || !(await stream.send(frame))) return
    }
  } finally {
    rows.close()
    progress.close()
    for (const subscription of joined.values()) subscription.close()
  }
}

async function joinWorkspaces(
  { workspaces, warn }: HttpContext,
  {
    sources,
    reader: { reach, backlog, stream },
    joined,
  }: { sources: Sources; reader: Reader; joined: Map<string, { close: () => void }> },
): Promise<void> {
  for (const id of workspacesFor(reach)) {
    if (joined.has(id)) continue
    try {
      const changes = await sources.changes.of(id)
      const channels = await sources.channelChanges.of(id)
      const tools = await sources.toolChanges.of(id)
      const relay = await workspaces.open(id)
      if (joined.has(id) || stream.signal.aborted) continue
      const listener = (row: Change) => {
        if (row === undefined) backlog.reset()
        else if (reaches(reach, row)) backlog.addJob(row)
      }
      const follow = (frame: ChannelFrame) => {
        const known = mayFollow(relay, reach.caller, frame.channel)
        known.then(
          (isOpen) => (isOpen ? backlog.addChannel(frame) : undefined),
          (error: unknown) => warn(`event stream: ${String(error)}`),
        )
      }
      const subscriptions = [changes.subscribe(listener), channels.subscribe(follow)]
      // Only a person decides, and reads what others did.
      if (reach.caller.kind === 'person') subscriptions.push(tools.subscribe(backlog.addTool))
      joined.set(id, { close: () => subscriptions.forEach((each) => each.close()) })
      // While a person watches, the jobs of dead workers are recovered.
      stream.signal.addEventListener('abort', relay.sweeper.start(), { once: true })
    } catch (error) {
      // A store that cannot be opened is reported in the row of its workspace, and tried again with it.
      if (!(error instanceof RelayError)) throw error
    }
  }
}

/** True when the channel exists for the caller; also for a change that names none. */
async function mayFollow(
  { messages }: Services,
  caller: Reach['caller'],
  channel: string | null,
): Promise<boolean> {
  if (caller.kind === 'person' || channel === null) return true
  const found = await messages.findChannel(channel)
  return found !== undefined && maySeeChannel({ caller, self: senderOf(caller) }, found)
}

/** Adds what changed while the reader was away. */
async function catchUp(
  { reach, backlog }: Reader,
  { sinceMs, workspaces }: { sinceMs: number; workspaces: Iterable<string> },
): Promise<void> {
  for (const id of workspaces) {
    const relay = await reach.workspaces.open(id)
    const { queue } = relay
    const { ids, isComplete } = await changedSince(queue, sinceMs - LATE_MS)
    if (!isComplete) return backlog.reset()
    for (const jobId of ids) {
      const row = await rowFor(relay, id, await queue.get(jobId))
      if (reaches(reach, row)) backlog.addJob(row)
    }
  }
}

/** The time that an id names; undefined for any other text, a time too long ago, and one in the future. */
function timeOf(id: string, now: number): number | undefined {
  const ms = /^\d{1,15}$/.test(id) ? Number(id) : Number.NaN
  return ms <= now && ms >= now - LONGEST_AWAY_MS ? ms : undefined
}
