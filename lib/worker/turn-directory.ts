import * as fs from 'node:fs'

import { RelayError, systemCode } from '../errors.ts'
import type { TurnResult } from '../executor.ts'
import { folderIdentity, isOtherFolder } from '../files/folder-identity.ts'
import type { FolderIdentity } from '../files/folder-identity.ts'
import { folderInside } from '../files/inside.ts'
import { hostName } from '../process/process.ts'
import { treeOf, turnMarker } from '../process/tree.ts'
import type { RunningJob } from '../schema/job.ts'
import { FaultKind } from '../schema/pause.ts'
import { createGit } from '../worktree/git.ts'
import { ignoredLine } from '../worktree/ignored.ts'
import {
  createWorktrees,
  inspectWorktree,
  makeWorktree,
  reenterWorktree,
  removeWorktree,
} from '../worktree/worktree.ts'
import type { MadeWorktree, Worktrees } from '../worktree/worktree.ts'
import type { WorkerOptions } from './worker-options.ts'

/**
 * Where a turn works: the workspace or its own worktree, and its folder there. `lacks`: what is missing there, one sentence each for its agent. `leave` is called with
 * how the turn ended, and adds where its changes are.
 */
export type TurnDirectory =
  | {
      directory: string
      cwd: string
      lacks: string[]
      leave: (end: TurnResult) => Promise<TurnResult>
    }
  | { refusal: TurnResult }

type Failed = Extract<TurnResult, { ok: false }>

/**
 * The folder of a turn: in the workspace, or the same folder in a git worktree made for this turn alone. The
 * worktree is kept if the turn left anything in it, else removed. A refusal means that nothing was changed.
 */
export async function enterDirectory(
  options: WorkerOptions,
  job: RunningJob,
  turn: {
    env: Record<string, string>
    signal: AbortSignal
    /** The token of an earlier turn, whose worktree is entered again. */
    again?: number | undefined
  },
): Promise<TurnDirectory> {
  const { workspace, folder } = options
  const { task } = job
  if (isReplaced(workspace, folder)) return { refusal: replacedRefusal(workspace) }
  const directory = folderInside(workspace, task.cwd ?? '.')
  if (directory === undefined) {
    if (isMissing(workspace)) return { refusal: missingRefusal(workspace) }
    const host = options.queue.spansHosts ? ` of host "${hostName()}"` : ''
    const message = `Cannot run in "${task.cwd ?? '.'}": it is not a directory inside the workspace "${workspace}"${host}. Send the job again with a cwd inside it, or without one.`
    return { refusal: refusalOf('TASK_INVALID', message) }
  }
  if (task.worktree !== true) {
    const leave = (end: TurnResult) => Promise.resolve(end)
    return { directory: fs.realpathSync(workspace), cwd: directory, lacks: [], leave }
  }
  // Git carries the marker of the turn, so that the next worker of the job stops it first.
  const { name, value } = turnMarker(job.job_id, job.token)
  const git = createGit(turn.env, { [name]: value })
  const worktrees = createWorktrees({ git, workspace, store: options.localDirectory })
  return enterWorktree(options, job, { worktrees, directory, ...turn })
}

async function enterWorktree(
  { queue, clock, log }: WorkerOptions,
  job: RunningJob,
  at: {
    worktrees: Worktrees
    directory: string
    signal: AbortSignal
    again?: number | undefined
  },
): Promise<TurnDirectory> {
  const { worktrees, directory, signal, again } = at
  const { job_id, token } = job
  const turn = { job_id, token, agent: job.to, at: new Date(clock.now()).toISOString() }
  try {
    const made = await (again === undefined
      ? makeWorktree(worktrees, turn, { directory, signal })
      : reenterWorktree(worktrees, { job_id, token: again }, { directory, signal }))
    const report = (text: string) => queue.report({ job_id, token }, { kind: 'status', text })
    const there = queue.spansHosts ? ` on "${hostName()}"` : ''
    for (const note of made.notes) report(note)
    const { cwd, lacks } = made
    return {
      directory: fs.realpathSync(made.record.path),
      cwd,
      lacks,
      leave: (end) => leaveWorktree(worktrees, made, { end, log, report, there }),
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    if (isMissing(worktrees.workspace)) return { refusal: missingRefusal(worktrees.workspace) }
    // Git may succeed for the next turn, for instance when another git held a lock.
    const retryable = error.code === 'GIT_FAILED'
    const refusal = {
      ...refusalOf(error.code, error.message),
      retryable,
      fault: faultOf(error),
    }
    return { refusal: signal.aborted ? { ...refusal, stopped: true } : refusal }
  }
}

/** Removes an unchanged worktree; adds the location of any other to the turn's end. */
async function leaveWorktree(
  on: Worktrees,
  { record, lacks }: MadeWorktree,
  at: {
    end: TurnResult
    log: (line: string) => void
    report: (text: string) => void
    /** Names the host, for a store of several. */
    there: string
  },
): Promise<TurnResult> {
  const { end, log, report, there } = at
  try {
    const marker = turnMarker(record.job_id, record.token, on.workspace)
    const isStillUsed = treeOf({ processes: [], marker }).length > 0
    const { isUnchanged, tip, ignored } = await inspectWorktree(on, record)
    if (ignored.paths.length > 0) {
      report(`left ${ignoredLine(ignored)}. They are in its worktree alone; no merge takes them`)
    } else if (isUnchanged && !isStillUsed) {
      await removeWorktree(on, record, tip)
      return withSentences(end, lacks)
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    log(`job ${record.job_id}: keeps its worktree "${record.path}": ${error.message}`)
  }
  const { path, branch, base } = record
  if (end.ok) return { ...end, worktree: { path, branch, base } }
  const kept = `What it changed is kept in worktree "${path}"${there} (branch "${branch}"); see: relay diff ${record.job_id}`
  return withSentences(end, [...lacks, kept])
}

/** Adds sentences to a turn's error, whose message may be a program's last line and lack its full stop. */
function withSentences(end: TurnResult, sentences: string[]): TurnResult {
  if (end.ok || sentences.length === 0) return end
  const message = [`${end.error.message.trim().replace(/\.$/, '')}.`, ...sentences].join(' ')
  return { ...end, error: { ...end.error, message } }
}

/** What git prints when the disk is full. */
const DISK_FULL = /no space left on device|disk quota exceeded/i

/** The fault behind a refusal that the job did not cause; undefined for any other refusal. */
function faultOf({ details, message }: RelayError): FaultKind | undefined {
  const named = FaultKind.safeParse(details['fault'])
  if (named.success) return named.data
  return DISK_FULL.test(message) ? 'disk_unusable' : undefined
}

/** True when the workspace itself does not exist, for instance unmounted or renamed. The job is not at fault then. */
function isMissing(workspace: string): boolean {
  try {
    return !fs.statSync(workspace).isDirectory()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return true
  }
}

function missingRefusal(workspace: string): Failed {
  const message = `Cannot run a turn: the workspace "${workspace}" is not a readable folder now. Mount it or move it back.`
  return { ...refusalOf('WORKSPACE_AWAY', message), retryable: true, fault: 'workspace_away' }
}

/** True when another folder is at the path now. The jobs were not sent for that folder. */
function isReplaced(workspace: string, folder: FolderIdentity | undefined): boolean {
  const found = folder && folderIdentity(workspace)
  return folder !== undefined && found !== undefined && isOtherFolder(folder, found)
}

function replacedRefusal(workspace: string): Failed {
  const message = `Cannot run a turn: the folder "${workspace}" is not the one that this worker was started for. Move the right one back, or restart the worker.`
  const refusal = refusalOf('WORKSPACE_CHANGED', message)
  return { ...refusal, retryable: true, fault: 'workspace_away' }
}

function refusalOf(code: string, message: string): Failed {
  return { ok: false, error: { code, message }, retryable: false, untouched: true }
}
