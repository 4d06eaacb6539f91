import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { WorktreeRecord } from '../schema/worktree.ts'
import type { Git, Place } from './git.ts'
import { placeOf } from './worktree.ts'
import type { Worktrees } from './worktree.ts'

/** One changed file; the counts of lines are null for a file that is no text. `from`: its former name. */
export type FileChange = {
  path: string
  from?: string
  added: number | null
  deleted: number | null
}

/** `is_cut`: the patch was longer than what is read of it. */
export type WorktreeDiff = { files: FileChange[]; patch: string; is_cut: boolean }

/** The same form whatever the user has set, and no program of the repository's choice is run. */
const PLAIN = [
  '--no-color',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '--find-renames',
  '--ignore-submodules=dirty',
  '--submodule=short',
  '--src-prefix=a/',
  '--dst-prefix=b/',
]

/**
 * Everything that a turn changed since the commit it began at: committed, uncommitted and untracked. Of a
 * worktree whose folder is gone, what its branch has. Changes nothing, also not the worktree's index.
 */
export async function diffWorktree(on: Worktrees, record: WorktreeRecord): Promise<WorktreeDiff> {
  if (record.git_dir === undefined) return { files: [], patch: '', is_cut: false }
  if (!fs.existsSync(record.path)) {
    return diff(on.git, { cwd: on.workspace }, [record.base, `refs/heads/${record.branch}`])
  }
  const scratch = fs.mkdtempSync(join(tmpdir(), 'durable-relay-diff-'))
  try {
    const index = join(scratch, 'index')
    fs.copyFileSync(join(record.git_dir, 'index'), index)
    const place = { ...placeOf(record), index }
    // Untracked files count as new ones from here on, in this index alone.
    await on.git.ask(place, ['add', '--intent-to-add', '--', '.'])
    return await diff(on.git, place, [record.base])
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

async function diff(git: Git, place: Place, commits: string[]): Promise<WorktreeDiff> {
  const of = (form: string[]) => ['diff', ...form, ...PLAIN, ...commits, '--']
  const numbers = await git.ask(place, of(['--numstat', '-z']))
  const { stdout, isCut } = await git.run(place, of(['--patch']))
  return { files: readNumbers(numbers), patch: stdout, is_cut: isCut }
}

/** Reads `--numstat -z`: `added TAB deleted TAB path NUL`; a rename has no path there, but two behind it. */
export function readNumbers(text: string): FileChange[] {
  const fields = text.split('\0')
  const files: FileChange[] = []
  for (let at = 0; at < fields.length; at += 1) {
    const match = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(fields[at] ?? '')
    if (match === null) continue
    const counts = { added: countOf(match[1]), deleted: countOf(match[2]) }
    if (match[3] !== undefined && match[3] !== '') {
      files.push({ path: match[3], ...counts })
      continue
    }
    files.push({ path: fields[at + 2] ?? '', from: fields[at + 1] ?? '', ...counts })
    at += 2
  }
  return files
}

function countOf(text: string | undefined): number | null {
  return text === undefined || text === '-' ? null : Number(text)
}
