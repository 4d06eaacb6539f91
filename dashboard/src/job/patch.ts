/** One line of a patch; `key` is its place. */
export type PatchLine = {
  key: number
  kind: 'added' | 'removed' | 'place' | 'same'
  text: string
}

export type FilePatch = { key: number; name: string; lines: PatchLine[] }

/** A unified diff, as git writes it, file by file. What stands before the first file is left out. */
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
    // Above the first place git repeats the names and says the modes.
    const isSaid = isInHunk || /^(new|deleted|rename|Binary|old mode|new mode)/.test(text)
    if (isSaid) files.at(-1)?.lines.push({ key, kind: isInHunk ? kindOf(text) : 'place', text })
  }
  const last = files.at(-1)?.lines
  if (last?.at(-1)?.text === '') last.pop()
  return files
}

function nameOf(line: string): string {
  return / b\/(.+)$/.exec(line)?.[1] ?? line.slice('diff --git '.length)
}

function kindOf(text: string): PatchLine['kind'] {
  if (text.startsWith('+')) return 'added'
  if (text.startsWith('-')) return 'removed'
  return text.startsWith('@@') ? 'place' : 'same'
}
