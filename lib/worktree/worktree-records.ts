import * as fs from 'node:fs'
import { join } from 'node:path'

import { RelayError } from '../errors.ts'
import { ifPresent, namesIn, storeFault } from '../files/files.ts'
import { readDocumentAs } from '../files/document.ts'
import { replaceDocument } from '../files/replace.ts'
import { WorktreeRecord } from '../schema/worktree-record.ts'
import type { Git } from './git.ts'

export type WorktreeRecords = ReturnType<typeof createRecords>

/**
 * The worktrees of this workspace's turns, one small document beside each. A document is written before git
 * creates anything and removed after git has removed everything, so that whatever a crash leaves behind has a
 * document.
 */
export function createRecords(root: string) {
  const documentOf = (record: Pick<WorktreeRecord, 'job_id' | 'token'>) =>
    join(root, `${nameOf(record)}.json`)

  function all(): WorktreeRecord[] {
    return namesIn(root).flatMap((name) => {
      if (!DOCUMENT.test(name)) return []
      // The worktree of an unreadable document is a stray, which is reported and never removed.
      const record = readDocumentAs(join(root, name), WorktreeRecord)
      // The path is never read from the document: a worktree of ours is always beside its document.
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
    /** The path of the worktree of a turn. */
    pathOf: (turn: { job_id: string; token: number }) => join(root, nameOf(turn)),
    async keep(record: WorktreeRecord): Promise<void> {
      try {
        fs.mkdirSync(root, { recursive: true, mode: 0o700 })
      } catch (error) {
        throw storeFault('create the folder of worktrees', root, error)
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

/**
 * Repairs git's links to the worktrees of a store after the workspace and the store have moved. Returns git's
 * error message, or undefined when it succeeded; the worktrees keep their files either way.
 */
export async function moveWorktrees(on: {
  git: Git
  workspace: string
  /** The former path of the workspace. */
  before: string
  store: string
}): Promise<string | undefined> {
  const { git, workspace, before } = on
  const records = createRecords(worktreesIn(on.store))
  const kept = records.all()
  if (kept.length === 0) return undefined
  for (const record of kept) {
    const { git_dir } = record
    const inside = git_dir?.startsWith(`${before}/`) === true
    await records.keep({
      ...record,
      ...(inside && { git_dir: workspace + git_dir.slice(before.length) }),
    })
  }
  try {
    const paths = kept.map(({ path }) => path)
    await git.ask({ cwd: workspace }, ['worktree', 'repair', '--', ...paths])
    return undefined
  } catch (error) {
    if (!(error instanceof RelayError)) throw error
    return error.message
  }
}

/** The folder of the worktrees in a store's directory. */
export function worktreesIn(location: string): string {
  return join(location, 'worktrees')
}

const DOCUMENT = /^[a-z2-7]{26}\.\d{1,15}\.json$/

/** Equal to the marker of the turn's processes. */
function nameOf({ job_id, token }: { job_id: string; token: number }): string {
  return `${job_id}.${token}`
}
