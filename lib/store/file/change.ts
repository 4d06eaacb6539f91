import * as fs from 'node:fs'

import { RelayError } from '../../errors.ts'
import { flushDirectory, isAbsent, isFull, namesIn } from '../../files/files.ts'
import { readDocumentAs } from '../../files/document.ts'
import { amendDocument } from '../../files/replace.ts'
import { folderIdentity } from '../../files/folder-identity.ts'
import { withLock } from '../../process/lock.ts'
import { isFinal } from '../../schema/job.ts'
import { JobId } from '../../schema/name.ts'
import { StoreDocument } from '../../schema/registry.ts'
import { counted, plural } from '../../text/count.ts'
import { hintsOf } from './index/every-hint.ts'
import { ASIDE, isMadeForOther, storesOfFolder } from './find.ts'
import type { Found } from './find.ts'
import { layoutOf, storeDirectory } from './layout.ts'
import type { Layout } from './layout.ts'
import { peekJob } from './log/log.ts'

/** A store that was made for a folder and is not its store now. */
export type LeftStore = Found & { jobs: number }

/**
 * Refuses a store that was made for another folder than the one at its path now (`WORKSPACE_CHANGED`): its jobs are
 * another project's. A store in which no job can run any more is given to the folder at once.
 */
export async function refuseOtherFolder(layout: Layout, workspace: string): Promise<void> {
  if (!isMadeForOther(documentOf(layout)?.root, workspace)) return
  if (!hasUnfinished(layout)) return giveWhenRoom(layout, workspace)
  const message = `Cannot use the store of "${workspace}": the folder there now is not the one that its unfinished jobs were sent for. If it is the same project, cloned or restored: relay doctor --adopt. If it is another project: relay doctor --fresh, which keeps the old store aside.`
  throw new RelayError('WORKSPACE_CHANGED', message, { details: { path: layout.root, workspace } })
}

/** On a full disk a later open does it: the store must open, so that it can be cleaned up. */
async function giveWhenRoom(layout: Layout, workspace: string): Promise<void> {
  try {
    await giveTo(layout, workspace)
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

/** The document of a store; undefined when it has none that can be read. */
export function documentOf(layout: Layout): StoreDocument | undefined {
  return readDocumentAs(layout.document, StoreDocument)
}

/** Records the folder at this path as the one that the store belongs to. */
export function giveTo(layout: Layout, workspace: string): Promise<void> {
  return amendDocument(layout.document, { workspace, root: folderIdentity(workspace) })
}

/**
 * Gives a store its place as the store of a workspace, under the lock of its duties. A stop in between leaves a store
 * that `leftStoreOf` finds again.
 */
export async function takeOver(dataDir: string, from: Found, workspace: string): Promise<void> {
  const target = storeDirectory(dataDir, workspace)
  await withLock(`${from.directory}/duty`, () => giveTo(layoutOf(from.directory), workspace))
  await putAside(dataDir, target)
  fs.renameSync(from.directory, target)
  await flushDirectory(dataDir)
}

/** Gives a store another name, with all that is in it; returns that name, undefined when there is no such store. */
export async function putAside(dataDir: string, directory: string): Promise<string | undefined> {
  if (isAbsent(directory)) return undefined
  const aside = `${directory}${ASIDE}${Date.now()}`
  fs.renameSync(directory, aside)
  await flushDirectory(dataDir)
  return aside
}

/** The store with the jobs of this folder, where another store has its place: the folder was moved here. */
export function leftStoreOf(dataDir: string, workspace: string): LeftStore | undefined {
  return storesOfFolder(dataDir, workspace)
    .map(({ directory, workspace: before }) => ({
      directory,
      workspace: before,
      jobs: jobsIn(layoutOf(directory)),
    }))
    .find(({ jobs }) => jobs > 0)
}

/** The line for a person whose folder was moved; undefined while its own store has jobs, or none was left. */
export function leftLine(dataDir: string, workspace: string): string | undefined {
  const left = leftStoreOf(dataDir, workspace)
  if (left === undefined || jobsIn(layoutOf(storeDirectory(dataDir, workspace))) > 0) {
    return undefined
  }
  return `The folder was "${left.workspace}" before: its ${counted(left.jobs, 'job')} ${plural(left.jobs, 'is', 'are')} kept there. Take them over with: relay doctor --adopt`
}

/** How many jobs a store has, ended ones included. */
export function jobsIn(layout: Layout): number {
  return namesIn(layout.jobs)
    .flatMap((shard) => namesIn(`${layout.jobs}/${shard}`))
    .filter((name) => name.endsWith('.jsonl') && JobId.safeParse(name.slice(0, -6)).success).length
}

/** A log that cannot be read counts: another version of the program may be able to run it. */
function hasUnfinished(layout: Layout): boolean {
  for (const { jobId } of hintsOf(layout)) {
    if (jobId === undefined) continue
    const job = peekJob(layout.log(jobId), jobId)
    if (job === undefined ? !isAbsent(layout.log(jobId)) : !isFinal(job)) return true
  }
  return false
}
