/** One line of a diff; `key` is its line number. */
export type DiffLine = { key: number; kind: 'added' | 'removed' | 'hunk' | 'same'; text: string }

/** The kind of a line inside a hunk. */
export function kindInHunk(text: string): DiffLine['kind'] {
  if (text.startsWith('+')) return 'added'
  if (text.startsWith('-')) return 'removed'
  return text.startsWith('@@') ? 'hunk' : 'same'
}

/** The lines of a unified diff, whole and in order. Lines before a file's first hunk name the file. */
export function diffLines(diff: string): DiffLine[] {
  let isInHunk = false
  return diff.split('\n').map((text, key) => {
    if (text.startsWith('diff --git ')) isInHunk = false
    else if (text.startsWith('@@')) isInHunk = true
    return { key, kind: isInHunk ? kindInHunk(text) : 'hunk', text }
  })
}
