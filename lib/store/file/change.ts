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

/** A store that was made for a folder but is no longer the folder's store. */
export type LeftStore = Found & { jobs: number }

/**
 * Refuses a store that was made for another folder than the one now at its path (`WORKSPACE_CHANGED`): its jobs
 * belong to another project. A store without unfinished jobs is given to the new folder at once.
 */
export async function refuseOtherFolder(layout: Layout, workspace: string): Promise<void> {
  if (!isMadeForOther(documentOf(layout)?.root, workspace)) return
  if (!hasUnfinished(layout)) return giveWhenRoom(layout, workspace)
  const message = `Cannot use the store of "${workspace}": the folder there now is not the one that its unfinished jobs were sent for. If it is the same project, cloned or restored: relay doctor --adopt. If it is another project: relay doctor --fresh, which keeps the old store aside.`
  throw new RelayError('WORKSPACE_CHANGED', message, { details: { path: layout.root, workspace } })
}

/** A full disk postpones this to a later open: the store must open, so that it can be cleaned up. */
async function giveWhenRoom(layout: Layout, workspace: string): Promise<void> {
  try {
    await giveTo(layout, workspace)
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

/** The document of a store; undefined when it is missing or unreadable. */
export function documentOf(layout: Layout): StoreDocument | undefined {
  return readDocumentAs(layout.document, StoreDocument)
}

/** Records the folder at this path as the one that owns the store. */
export function giveTo(layout: Layout, workspace: string): Promise<void> {
  return amendDocument(layout.document, { workspace, root: folderIdentity(workspace) })
}

/**
 * Moves a store into the place of a workspace's store, under the lock of its duties. A stop halfway leaves a
 * store that `leftStoreOf` finds again.
 */
export async function takeOver(dataDir: string, from: Found, workspace: string): Promise<void> {
  const target = storeDirectory(dataDir, workspace)
  await withLock(`${from.directory}/duty`, () => giveTo(layoutOf(from.directory), workspace))
  await putAside(dataDir, target)
  fs.renameSync(from.directory, target)
  await flushDirectory(dataDir)
}

/** Renames a store, with all its contents. Returns the new name; undefined when there is no such store. */
export async function putAside(dataDir: string, directory: string): Promise<string | undefined> {
  if (isAbsent(directory)) return undefined
  const aside = `${directory}${ASIDE}${Date.now()}`
  fs.renameSync(directory, aside)
  await flushDirectory(dataDir)
  return aside
}

/** A store with jobs of this folder, when another store is in its place: the folder was moved here. */
export function leftStoreOf(dataDir: string, workspace: string): LeftStore | undefined {
  return storesOfFolder(dataDir, workspace)
    .map(({ directory, workspace: before }) => ({
      directory,
      workspace: before,
      jobs: jobsIn(layoutOf(directory)),
    }))
    .find(({ jobs }) => jobs > 0)
}

/**
 * The warning for a person whose folder was moved; undefined while the folder's own store has jobs, or when no
 * other store was left.
 */
export function leftLine(dataDir: string, workspace: string): string | undefined {
  const left = leftStoreOf(dataDir, workspace)
  if (left === undefined || jobsIn(layoutOf(storeDirectory(dataDir, workspace))) > 0) {
    return undefined
  }
  return `The folder was "${left.workspace}" before: its ${counted(left.jobs, 'job')} ${plural(left.jobs, 'is', 'are')} kept there. Take them over with: relay doctor --adopt`
}

/** The number of jobs in a store, including ended ones. */
export function jobsIn(layout: Layout): number {
  return namesIn(layout.jobs)
    .flatMap((shard) => namesIn(`${layout.jobs}/${shard}`))
    .filter((name) => name.endsWith('.jsonl') && JobId.safeParse(name.slice(0, -6)).success).length
}

/** An unreadable log counts as unfinished: another version of the program may be able to run it. */
function hasUnfinished(layout: Layout): boolean {
  for (const { jobId } of hintsOf(layout)) {
    if (jobId === undefined) continue
    const job = peekJob(layout.log(jobId), jobId)
    if (job === undefined ? !isAbsent(layout.log(jobId)) : !isFinal(job)) return true
  }
  return false
}
