import * as fs from 'node:fs'
import { relative, resolve } from 'node:path'

import { RelayError, systemCode } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import { identityOf, isOtherFolder } from '../files/identity.ts'
import type { FolderIdentity } from '../files/identity.ts'
import { treeOf, turnMarker } from '../process/tree.ts'
import type { RunningJob } from '../schema/job.ts'
import { FaultKind } from '../schema/pause.ts'
import { createGit } from '../worktree/git.ts'
import { ignoredLine } from '../worktree/ignored.ts'
import {
  createWorktrees,
  lookAtWorktree,
  makeWorktree,
  removeWorktree,
} from '../worktree/worktree.ts'
import type { MadeWorktree, Worktrees } from '../worktree/worktree.ts'
import type { WorkerOptions } from './worker-options.ts'

/**
 * Where a turn works. `lacks`: what its agent must know that it will not find there, one sentence each. `leave` is
 * called with how the turn ended, and adds what became of the place.
 */
export type TurnDirectory =
  | { cwd: string; lacks: string[]; leave: (end: TurnResult) => Promise<TurnResult> }
  | { refusal: TurnResult }

/**
 * The folder of a turn: in the workspace, or the same folder in a git worktree made for this turn alone,
 * which is kept when the turn left anything in it and removed when it did not. Nothing has been changed
 * when it is refused.
 */
export async function enterDirectory(
  options: WorkerOptions,
  job: RunningJob,
  turn: { env: Record<string, string>; signal: AbortSignal },
): Promise<TurnDirectory> {
  const { workspace, folder } = options
  const { task } = job
  if (isReplaced(workspace, folder)) return { refusal: replacedRefusal(workspace) }
  const directory = directoryOf(workspace, task.cwd)
  if (directory === undefined) {
    if (isAway(workspace)) return { refusal: awayRefusal(workspace) }
    const message = `Cannot run in "${task.cwd ?? '.'}": it is not a directory inside the workspace "${workspace}". Send the job again with a cwd inside it, or without one.`
    return { refusal: refusalOf('TASK_INVALID', message) }
  }
  if (task.worktree !== true) {
    return { cwd: directory, lacks: [], leave: (end) => Promise.resolve(end) }
  }
  // Git carries the mark of the turn, so that whoever takes the job over stops it first.
  const { name, value } = turnMarker(job.job_id, job.token)
  const git = createGit(turn.env, { [name]: value })
  const worktrees = createWorktrees({ git, workspace, store: options.localDirectory })
  return enterWorktree(options, job, { worktrees, directory, signal: turn.signal })
}

async function enterWorktree(
  { queue, clock, log }: WorkerOptions,
  job: RunningJob,
  place: { worktrees: Worktrees; directory: string; signal: AbortSignal },
): Promise<TurnDirectory> {
  const { worktrees, directory, signal } = place
  const { job_id, token } = job
  const turn = { job_id, token, agent: job.to, at: new Date(clock.now()).toISOString() }
  try {
    const made = await makeWorktree(worktrees, turn, { directory, signal })
    const report = (text: string) => queue.report({ job_id, token }, { kind: 'status', text })
    for (const note of made.notes) report(note)
    const { cwd, lacks } = made
    return { cwd, lacks, leave: (end) => leaveWorktree(worktrees, made, { end, log, report }) }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (isAway(worktrees.workspace)) return { refusal: awayRefusal(worktrees.workspace) }
    // What git could not do now, such as take a lock that another git holds, it may do for the next turn.
    const retryable = error.code === 'GIT_FAILED'
    const refusal = {
      ...refusalOf(error.code, error.message),
      retryable,
      fault: faultOf(error),
    }
    return { refusal: signal.aborted ? { ...refusal, stopped: true } : refusal }
  }
}

/** Removes a worktree that holds nothing; says of any other where it is. */
async function leaveWorktree(
  on: Worktrees,
  { record, lacks }: MadeWorktree,
  at: { end: TurnResult; log: (line: string) => void; report: (text: string) => void },
): Promise<TurnResult> {
  const { end, log, report } = at
  try {
    const marker = turnMarker(record.job_id, record.token)
    const isStillUsed = treeOf({ processes: [], marker }).length > 0
    const { isUnchanged, tip, ignored } = await lookAtWorktree(on, record)
    if (ignored.paths.length > 0) {
      report(`left ${ignoredLine(ignored)}. They are in its worktree alone; no merge takes them`)
    } else if (isUnchanged && !isStillUsed) {
      await removeWorktree(on, record, tip)
      return withMore(end, lacks)
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    log(`job ${record.job_id}: keeps its worktree "${record.path}": ${error.message}`)
  }
  const { path, branch, base } = record
  if (end.ok) return { ...end, worktree: { path, branch, base } }
  const kept = `What it changed is kept in worktree "${path}" (branch "${branch}"); see: relay diff ${record.job_id}`
  return withMore(end, [...lacks, kept])
}

/** Adds sentences to a turn's error, which is often the last line of a program and ends anyhow. */
function withMore(end: TurnResult, sentences: string[]): TurnResult {
  if (end.ok || sentences.length === 0) return end
  const message = [`${end.error.message.trim().replace(/\.$/, '')}.`, ...sentences].join(' ')
  return { ...end, error: { ...end.error, message } }
}

/** What git prints when the disk is full. */
const DISK_FULL = /no space left on device|disk quota exceeded/i

/** The fault behind a refusal that has nothing to do with the job; undefined for any other. */
function faultOf({ details, message }: RelayError): FaultKind | undefined {
  const named = FaultKind.safeParse(details['fault'])
  if (named.success) return named.data
  return DISK_FULL.test(message) ? 'disk_unusable' : undefined
}

/** True when the workspace itself does not exist now: unmounted, or renamed. Then nothing is wrong with the job. */
function isAway(workspace: string): boolean {
  try {
    return !fs.statSync(workspace).isDirectory()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return true
  }
}

function awayRefusal(workspace: string): Failed {
  const message = `Cannot run a turn: the workspace "${workspace}" is not a folder that can be read now. Mount it or move it back.`
  return { ...refusalOf('WORKSPACE_AWAY', message), retryable: true, fault: 'workspace_away' }
}

/** True when another folder has the path now: the jobs were not sent for it. */
function isReplaced(workspace: string, folder: FolderIdentity | undefined): boolean {
  const found = folder && identityOf(workspace)
  return folder !== undefined && found !== undefined && isOtherFolder(folder, found)
}

function replacedRefusal(workspace: string): Failed {
  const message = `Cannot run a turn: the folder "${workspace}" is not the one that this worker was started for. Move the right one back, or start the worker again.`
  const refusal = refusalOf('WORKSPACE_CHANGED', message)
  return { ...refusal, retryable: true, fault: 'workspace_away' }
}

/** A folder of the workspace, links resolved; undefined when it is none. */
function directoryOf(workspace: string, cwd: string | undefined): string | undefined {
  try {
    const directory = fs.realpathSync(resolve(workspace, cwd ?? '.'))
    const inside = relative(workspace, directory)
    if (inside === '..' || inside.startsWith('../')) return undefined
    return fs.statSync(directory).isDirectory() ? directory : undefined
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

type Failed = Extract<TurnResult, { ok: false }>

function refusalOf(code: string, message: string): Failed {
  return { ok: false, error: { code, message }, retryable: false, untouched: true }
}
