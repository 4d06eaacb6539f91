import { kindInHunk } from '../../text/diff-lines.ts'
import type { DiffLine } from '../../text/diff-lines.ts'

/** A line of a patch with its numbers in the old and the new file; undefined where it is in neither. */
export type PatchLine = DiffLine & { oldNumber?: number; newNumber?: number }

export type FilePatch = { key: number; name: string; lines: PatchLine[] }

/** Splits a unified diff of git by file; anything before the first file is dropped. */
export function filesOf(patch: string): FilePatch[] {
  const files: FilePatch[] = []
  let next = { oldNumber: 0, newNumber: 0 }
  let isInHunk = false
  for (const [key, text] of patch.split('\n').entries()) {
    if (text.startsWith('diff --git ')) {
      files.push({ key, name: nameOf(text), lines: [] })
      isInHunk = false
      continue
    }
    if (text.startsWith('@@')) {
      isInHunk = true
      next = startOf(text)
    }
    // Before the first hunk, only lines about the file's mode and name are worth showing.
    const isShown = isInHunk || /^(new|deleted|rename|Binary|old mode|new mode)/.test(text)
    if (!isShown) continue
    const kind = isInHunk ? kindInHunk(text) : 'hunk'
    files.at(-1)?.lines.push({ key, kind, text, ...numbersOf(kind, text, next) })
  }
  const last = files.at(-1)?.lines
  if (last?.at(-1)?.text === '') last.pop()
  return files
}

type Numbers = { oldNumber: number; newNumber: number }

/** Where a hunk begins: `@@ -12,7 +14,9 @@`. */
function startOf(text: string): Numbers {
  const [, old = '0', added = '0'] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text) ?? []
  return { oldNumber: Number(old), newNumber: Number(added) }
}

/** The numbers of a line; moves `next` past it. */
function numbersOf(kind: DiffLine['kind'], text: string, next: Numbers): Partial<Numbers> {
  // "\ No newline at end of file" is no line of it.
  if (kind === 'hunk' || text.startsWith('\\')) return {}
  const numbers: Partial<Numbers> = {}
  if (kind !== 'added') numbers.oldNumber = next.oldNumber++
  if (kind !== 'removed') numbers.newNumber = next.newNumber++
  return numbers
}

function nameOf(line: string): string {
  return / b\/(.+)$/.exec(line)?.[1] ?? line.slice('diff --git '.length)
}
