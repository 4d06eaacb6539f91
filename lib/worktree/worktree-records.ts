import * as fs from 'node:fs'
import { join } from 'node:path'

import { ifPresent, namesIn, storeFault } from '../files/files.ts'
import { readDocumentAs } from '../files/document.ts'
import { replaceDocument } from '../files/replace.ts'
import { WorktreeRecord } from '../schema/worktree-record.ts'

export type Records = ReturnType<typeof createRecords>

/**
 * The worktrees that this workspace's turns were given, kept as one small document each beside them. A
 * document is written before git makes anything and removed after git has removed everything, so that
 * whatever a stop leaves behind is known by name.
 */
export function createRecords(root: string) {
  const documentOf = (record: Pick<WorktreeRecord, 'job_id' | 'token'>) =>
    join(root, `${nameOf(record)}.json`)

  function all(): WorktreeRecord[] {
    return namesIn(root).flatMap((name) => {
      if (!DOCUMENT.test(name)) return []
      // One that cannot be read leaves its worktree a stray, which is told and never removed.
      const record = readDocumentAs(join(root, name), WorktreeRecord)
      // A path is never taken from the document: it stands beside it, or it is none of ours.
      return record === undefined || `${nameOf(record)}.json` !== name
        ? []
        : [{ ...record, path: join(root, nameOf(record)) }]
    })
  }

  return {
    root,
    /** Oldest first. */
    all: () => all().toSorted((a, b) => a.created_at.localeCompare(b.created_at)),
    /** Those of one job, its latest turn last. */
    of: (jobId: string) =>
      all()
        .filter((record) => record.job_id === jobId)
        .toSorted((a, b) => a.token - b.token),
    /** Where the worktree of a turn stands. */
    pathOf: (turn: { job_id: string; token: number }) => join(root, nameOf(turn)),
    async keep(record: WorktreeRecord): Promise<void> {
      try {
        fs.mkdirSync(root, { recursive: true, mode: 0o700 })
      } catch (error) {
        throw storeFault('make a place for worktrees', root, error)
      }
      await replaceDocument(documentOf(record), record)
    },
    forget(record: WorktreeRecord): void {
      ifPresent(() => fs.unlinkSync(documentOf(record)))
    },
    /** Entries that belong to no document. */
    strays(): string[] {
      const known = new Set(all().flatMap((record) => [nameOf(record), `${nameOf(record)}.json`]))
      return namesIn(root)
        .filter((name) => !known.has(name))
        .map((name) => join(root, name))
    },
  }
}

/** The place of the worktrees in a store's directory. */
export function worktreesIn(location: string): string {
  return join(location, 'worktrees')
}

const DOCUMENT = /^[a-z2-7]{26}\.\d{1,15}\.json$/

/** The same as the marker of the turn's processes. */
function nameOf({ job_id, token }: { job_id: string; token: number }): string {
  return `${job_id}.${token}`
}
