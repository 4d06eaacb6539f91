import { maySee } from '../access/caller.ts'
import type { Caller } from '../access/caller.ts'
import { RelayError } from '../errors.ts'
import type { RemoteWrites } from '../rights/caller.ts'
import { queueForRemote } from '../queue/narrow.ts'
import type { RemoteCaller } from '../queue/narrow.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { AgentSettings } from '../schema/settings.ts'
import type { Services } from '../operations/services.ts'

/** Every workspace of a data directory, as the root process opens them. */
export type Workspaces = {
  /** Where a call goes that names no workspace. */
  own: string
  list: () => { id: string; workspace: string; created_at: string }[]
  open: (id: string) => Promise<Services>
}

/** What every route works with. */
export type House = {
  version: string
  workspaces: Workspaces
  /** The sender of what an owner sends. */
  ownerAgent: string
  /** What becomes of write jobs that remote callers send, by what let them in. */
  remoteWrites: Record<'token' | 'client', RemoteWrites>
  /** How each configured agent's turns are run. */
  agents: Record<string, AgentSettings>
  now: () => number
  /** Aborted when the process must go. */
  leaving: AbortSignal
  warn: (line: string) => void
}

/** One job where it was found; `queue` is that of its workspace as far as the caller reaches. */
export type Found = { workspace: string; services: Services; queue: Queue; job: Job }

/** The workspaces that a caller may look into, or the one that it names. Throws `WORKSPACE_NOT_FOUND`. */
export function workspacesFor(house: House, caller: Caller, named?: string): string[] {
  if (caller.rights !== 'owner') {
    if (named === undefined || named === caller.workspace) return [caller.workspace]
    throw noWorkspace(named)
  }
  if (named === undefined) return house.workspaces.list().map((entry) => entry.id)
  if (named === house.workspaces.own) return [named]
  if (house.workspaces.list().some((entry) => entry.id === named)) return [named]
  throw noWorkspace(named)
}

/**
 * Where a question is looked up: in the workspace that it names, else in all that the caller may look into and
 * whose stores can be opened. One that cannot is told of as the problem of its row, and hides no other.
 * Throws `WORKSPACE_NOT_FOUND`.
 */
export async function placesFor(house: House, caller: Caller, named?: string): Promise<string[]> {
  const ids = workspacesFor(house, caller, named)
  if (ids.length === 1) return ids
  const usable = await Promise.all(ids.map((id) => canOpen(house, id)))
  return ids.filter((_, at) => usable[at] === true)
}

async function canOpen({ workspaces }: House, id: string): Promise<boolean> {
  try {
    await workspaces.open(id)
    return true
  } catch (error) {
    if (error instanceof RelayError) return false
    throw error
  }
}

/**
 * The one job that a path names, by its id or the beginning of it. A job that the caller was not given is
 * not there for it. Throws `JOB_NOT_FOUND`, `ID_AMBIGUOUS`, and what reading it throws.
 */
export async function findJob(
  house: House,
  caller: Caller,
  { id, workspace }: { id: string; workspace?: string | undefined },
): Promise<Found> {
  const places = await placesFor(house, caller, workspace)
  const looks = await Promise.all(places.map((place) => look(house, caller, { place, id })))
  const found = looks.flat()
  const [first, second] = found
  if (first === undefined) throw noJob(id)
  if (second === undefined) return first
  const names = found.map((each) => `${each.job.job_id} in ${each.workspace}`).join(', ')
  const message = `Cannot choose a job by "${id.slice(0, 80)}": ${names}. Name the workspace: ?workspace=…`
  throw new RelayError('ID_AMBIGUOUS', message)
}

async function look(
  house: House,
  caller: Caller,
  { place, id }: { place: string; id: string },
): Promise<Found[]> {
  try {
    const services = await house.workspaces.open(place)
    const queue = queueOf(house, caller, services.queue)
    const job = await queue.get(await queue.findId(id))
    return [{ workspace: place, services, queue, job }]
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return []
    throw error
  }
}

/** The queue of a workspace as far as a caller reaches. */
export function queueOf(house: House, caller: Caller, queue: Queue): Queue {
  if (caller.rights === 'owner') return queue
  return queueForRemote(queue, remoteOf(house, caller))
}

/** An agent's caller, with what the operator allows callers of its kind. */
export function remoteOf(
  { remoteWrites }: House,
  { agent, via = 'token' }: Extract<Caller, { rights: 'agent' }>,
): RemoteCaller {
  return { agent, writes: remoteWrites[via] }
}

/** Whether a caller may see a row of a workspace; for rows that are counted and not shown. */
export function seenBy(caller: Caller, workspace: string) {
  return (row: { job_id: string; to: string; from: string }): boolean =>
    maySee(caller, workspace, row)
}

function noJob(id: string): RelayError {
  const message = `Cannot find job "${id.slice(0, 80)}": no job that you may see has this id. GET /api/jobs lists them.`
  return new RelayError('JOB_NOT_FOUND', message)
}

function noWorkspace(id: string): RelayError {
  const message = `Cannot find workspace "${id.slice(0, 80)}": there is none that you may see. GET /api/workspaces lists them.`
  return new RelayError('WORKSPACE_NOT_FOUND', message)
}
