import { kindInHunk } from '../text/diff-lines.ts'
import type { DiffLine } from '../text/diff-lines.ts'

export type FilePatch = { key: number; name: string; lines: DiffLine[] }

/** Splits a unified diff of git by file; anything before the first file is dropped. */
export function filesOf(patch: string): FilePatch[] {
  const files: FilePatch[] = []
  let isInHunk = false
  for (const [key, text] of patch.split('\n').entries()) {
    if (text.startsWith('diff --git ')) {
      files.push({ key, name: nameOf(text), lines: [] })
      isInHunk = false
      continue
    }
    if (text.startsWith('@@')) isInHunk = true
    // Before the first hunk, only lines about the file's mode and name are worth showing.
    const isShown = isInHunk || /^(new|deleted|rename|Binary|old mode|new mode)/.test(text)
    if (isShown) files.at(-1)?.lines.push({ key, kind: isInHunk ? kindInHunk(text) : 'hunk', text })
  }
  const last = files.at(-1)?.lines
  if (last?.at(-1)?.text === '') last.pop()
  return files
}

function nameOf(line: string): string {
  return / b\/(.+)$/.exec(line)?.[1] ?? line.slice('diff --git '.length)
}
