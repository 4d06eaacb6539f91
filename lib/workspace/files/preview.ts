import { createHash } from 'node:crypto'

import { createTwoFilesPatch } from 'diff'

import { canonical } from '../../schema/canonical.ts'
import type { PathChange } from '../../schema/backup.ts'
import type { FileChanges } from './acts.ts'
import type { PlannedFile } from './plan-write.ts'

/** Larger texts are not compared line by line. */
const MOST_BYTES = 1024 * 1024

/** The most time for one comparison. */
const COMPARE_MS = 500

/** Changed paths that are named one by one. */
const MOST_NAMED = 100

/** Differs when a change would do something else, or starts from another state. */
export function digestOf({ changes, moved }: FileChanges): string {
  return createHash('sha256')
    .update(canonical([changes, moved ?? null]))
    .digest('hex')
}

/** What a change does, as a unified diff of the texts and a line for everything else. */
export function diffOf({ changes, moved }: FileChanges, files: PlannedFile[]): string {
  const shown = new Set(files.map(({ path }) => path))
  const others = changes.filter(({ path }) => !shown.has(path) && path !== moved?.from)
  const lines = others.slice(0, MOST_NAMED).map((change) => lineOf(change, moved))
  if (others.length > MOST_NAMED) lines.push(`… and ${others.length - MOST_NAMED} more`)
  return [...lines.map((line) => `${line}\n`), ...files.map(fileDiff)].join('')
}

function lineOf({ path, was, becomes }: PathChange, moved: FileChanges['moved']): string {
  if (path === moved?.to) return `move ${JSON.stringify(moved.from)} to ${JSON.stringify(path)}`
  if (becomes.type === 'absent') return `delete ${JSON.stringify(path)}`
  if (becomes.type === 'folder') return `make folder ${JSON.stringify(path)}`
  return `${was.type === 'absent' ? 'create' : 'replace'} ${JSON.stringify(path)}`
}

/** The change of one file; a sentence where it is no text, or too large to be compared. */
export function fileDiff({ path, before, after }: PlannedFile): string {
  const what = after === undefined ? 'delete' : before === undefined ? 'create' : 'replace'
  const sizes = `${before?.length ?? 0} to ${after?.length ?? 0} bytes`
  const other = `${what} ${JSON.stringify(path)} (${sizes})\n`
  const [old, fresh] = [textOf(before), textOf(after)]
  if (old === undefined || fresh === undefined) return other
  const names = [
    before === undefined ? '/dev/null' : `a/${path}`,
    after === undefined ? '/dev/null' : `b/${path}`,
  ]
  const options = { context: 3, timeout: COMPARE_MS }
  const patch = createTwoFilesPatch(
    names[0] ?? '',
    names[1] ?? '',
    old,
    fresh,
    undefined,
    undefined,
    options,
  )
  return patch === undefined ? other : patch.replace(/^=+\n/, '')
}

function textOf(bytes: Buffer | undefined): string | undefined {
  if (bytes === undefined) return ''
  if (bytes.length > MOST_BYTES || bytes.subarray(0, 8000).includes(0)) return undefined
  return bytes.toString('utf8')
}
