import { basename } from 'node:path'

import { RelayError } from '../errors.ts'
import type { JobPage, ListFilter } from '../queue/list.ts'
import type { Queue } from '../queue/queue.ts'
import { openCursor, sealCursor } from '../queue/seal.ts'
import type { Caller, Turn } from '../rights/caller.ts'
import { maySee, seesAll, subjectOf } from '../rights/rights.ts'
import type { Job } from '../schema/job.ts'
import { didYouMean } from '../text/nearest.ts'
import type { Call } from './operation.ts'
import type { Services } from './services.ts'

/*
 * What exists for a caller: workspaces, and jobs in them. A job that a caller may not see and one that does not
 * exist give the same answer.
 */

/** The workspaces that a caller may look into, or the one that the call names. Throws `WORKSPACE_NOT_FOUND`. */
export function workspacesFor({ caller, workspaces, workspace }: Reach): string[] {
  if (caller.kind === 'remote') {
    if (workspace === undefined || workspace === caller.workspace) return [caller.workspace]
    throw noWorkspace(workspace)
  }
  const ids = workspaces.ids()
  if (workspace === undefined) return ids
  if (workspace === workspaces.own || ids.includes(workspace)) return [workspace]
  throw noWorkspace(workspace)
}

/**
 * The id of the workspace that a caller names by its id, its path, or its name where only one of those that the
 * caller may see has it. Throws `WORKSPACE_NOT_FOUND` and `WORKSPACE_AMBIGUOUS`.
 */
export function idOfWorkspace(
  { caller, workspaces }: Omit<Reach, 'workspace'>,
  named: string,
): string {
  const visible = workspacesFor({ caller, workspaces, workspace: undefined })
  // The own workspace can be named before its store exists.
  if (visible.includes(named)) return named
  if (named === workspaces.own && caller.kind !== 'remote') return named
  const listed = workspaces.list().map(({ id, workspace: path }) => ({ id, path }))
  const known = new Map(
    [{ id: workspaces.own, path: workspaces.ownPath }, ...listed].map((each) => [each.id, each]),
  )
  const mine = [...known.values()].filter(
    ({ id }) => visible.includes(id) || (id === workspaces.own && caller.kind !== 'remote'),
  )
  const path = withoutSlash(named)
  const byPath = mine.filter((each) => each.path !== '' && each.path === path)
  const found = byPath.length > 0 ? byPath : mine.filter((each) => basename(each.path) === named)
  const [first, ...more] = found
  if (first === undefined)
    throw noWorkspace(
      named,
      mine.map((each) => basename(each.path)),
    )
  if (more.length === 0) return first.id
  throw ambiguous(named, found)
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

/** What decides which workspaces and jobs exist for a call. */
export type Reach = Pick<Call, 'caller' | 'workspaces' | 'workspace'>

/**
 * The same, without those whose stores cannot be opened, unless it is the only one: one broken store must not hide
 * the others.
 */
export async function usableWorkspaces(call: Reach): Promise<string[]> {
  const ids = workspacesFor(call)
  if (ids.length === 1) return ids
  const usable = await Promise.all(ids.map((id) => canOpen(call, id)))
  return ids.filter((_, at) => usable[at] === true)
}

async function canOpen({ workspaces }: Reach, id: string): Promise<boolean> {
  try {
    await workspaces.open(id)
    return true
  } catch (error) {
    if (error instanceof RelayError) return false
    throw error
  }
}

/** The workspace that a call concerns when it names no job: the one that it names, else the facade's own. */
export function workspaceOf(call: Reach): string {
  const { caller, workspaces, workspace } = call
  if (workspace === undefined && caller.kind !== 'remote') return workspaces.own
  return workspacesFor(call)[0] ?? workspaces.own
}

/** True when the call reaches this workspace and its caller may see the job there. */
export function reaches(call: Pick<Reach, 'caller' | 'workspace'>, row: Row): boolean {
  const { caller, workspace = row.workspace } = call
  if (workspace !== row.workspace) return false
  if (caller.kind === 'remote') return caller.workspace === workspace && maySee(caller, row)
  return maySee(caller, row)
}

type Row = { workspace: string; to: string; from: string }

/** One job where it was found. */
export type Found = { workspace: string; relay: Services; job: Job }

/**
 * The job with this id, or with this prefix, among those that the caller may see. Throws `JOB_NOT_FOUND`,
 * `ID_AMBIGUOUS`, and what reading it throws.
 */
export async function findJob(call: Reach, typed: string): Promise<Found> {
  const ids = await usableWorkspaces(call)
  const [only] = ids
  if (ids.length === 1 && only !== undefined) return look(call, only, typed)
  const looks = await Promise.all(ids.map((id) => look(call, id, typed).catch(unlessMissing)))
  const found = looks.filter((each) => each !== undefined)
  const [first, second] = found
  if (first === undefined) throw noJob(typed)
  if (second === undefined) return first
  const names = found.map(({ job, workspace }) => `${job.job_id} in ${workspace}`).join(', ')
  const message = `Cannot choose a job by "${typed.slice(0, 80)}": ${names}. Name the workspace, or more of the id.`
  throw new RelayError('ID_AMBIGUOUS', message)
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
  throw error
}

async function look({ caller, workspaces }: Reach, id: string, typed: string): Promise<Found> {
  const relay = await workspaces.open(id)
  return { workspace: id, relay, job: await seenJob(relay.queue, caller, typed) }
}

/** The same in one workspace. */
export async function seenJob(queue: Queue, caller: Caller, typed: string): Promise<Job> {
  if (seesAll(caller)) return queue.get(await queue.findId(typed))
  const sees = (job: Job) => maySee(caller, subjectOf(job))
  const job = await readable(queue, await queue.findId(typed, sees))
  if (job !== undefined && sees(job)) return job
  throw noJob(typed)
}

/** A job that cannot be read names no parties, so it exists only for callers that see everything. */
async function readable(queue: Queue, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (error instanceof RelayError) return undefined
    throw error
  }
}

/** A page of the jobs of one workspace that the caller may see. Throws `CURSOR_INVALID`. */
export async function listSeen(queue: Queue, caller: Caller, filter: ListFilter): Promise<JobPage> {
  if (seesAll(caller)) return queue.list(filter)
  const { cursor } = filter
  const page = await queue.list({ ...filter, cursor: cursor && openCursor(cursor) })
  const isSeen = page.jobs.map((row) => maySee(caller, row))
  return {
    ...page,
    jobs: page.jobs.filter((_, at) => isSeen[at]),
    cursors: page.cursors.filter((_, at) => isSeen[at]).map(sealCursor),
    next_cursor: page.next_cursor && sealCursor(page.next_cursor),
    // Whose a job is that cannot be read is not known.
    damaged: [],
  }
}

/** Ancestors that are looked at; guards refuse deeper families of jobs. */
const MOST_ABOVE = 16

/** The ids of a job's ancestors, nearest first. */
export async function idsAbove(queue: Queue, job: Job): Promise<string[]> {
  const ids: string[] = []
  for (
    let next: Job | undefined = job;
    next?.parent !== undefined && ids.length < MOST_ABOVE;
    next = await readIfAny(queue, next.parent.job_id)
  ) {
    ids.push(next.parent.job_id)
  }
  return ids
}

/**
 * The turn that a process belongs to, by the job that its environment names. `agent` counts where the store does
 * not know the job: then the turn is of another workspace, and sent nothing here.
 */
export async function turnOf(
  queue: Queue,
  { jobId, agent = '' }: { jobId: string; agent: string | undefined },
): Promise<Turn> {
  const job = await readIfAny(queue, jobId)
  if (job === undefined) return { job_id: jobId, agent, above: [], writes: false }
  const above = await idsAbove(queue, job)
  return { job_id: jobId, agent: job.to, scope: job.scope, above, writes: job.task.write === true }
}

async function readIfAny(queue: Queue, jobId: string): Promise<Job | undefined> {
  try {
    return await queue.get(jobId)
  } catch (error) {
    if (error instanceof RelayError && error.code === 'JOB_NOT_FOUND') return undefined
    throw error
  }
}

function noJob(typed: string): RelayError {
  const message = `Cannot find job "${typed.slice(0, 80)}" in this workspace: no such job. List the jobs to see their ids.`
  return new RelayError('JOB_NOT_FOUND', message)
}

function ambiguous(named: string, found: { id: string; path: string }[]): RelayError {
  const places = found.map(({ id, path }) => `"${id}" (${path})`).join(', ')
  const message = `Cannot choose a workspace by the name "${named.slice(0, 80)}": it is the name of ${places}. Name one by its id or its path.`
  const workspaces = found.map(({ id }) => id).join(', ')
  return new RelayError('WORKSPACE_AMBIGUOUS', message, { details: { workspaces } })
}

function noWorkspace(id: string, names: string[] = []): RelayError {
  const meant = didYouMean([id], names)
  const message = `Cannot find workspace "${id.slice(0, 80)}": there is none that you may see.${meant} GET /api/workspaces lists them.`
  return new RelayError('WORKSPACE_NOT_FOUND', message)
}
