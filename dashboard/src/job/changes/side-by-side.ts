import type { PatchLine } from './patch.ts'

/** A row of the old file beside the new one. A heading of a hunk is in both. */
export type Row = { key: number; old: PatchLine | undefined; new: PatchLine | undefined }

/** Pairs what was removed with what was added in its place; lines that are the same are in both columns. */
export function sideBySide(lines: readonly PatchLine[]): Row[] {
  const rows: Row[] = []
  let removed: PatchLine[] = []
  let added: PatchLine[] = []
  const flush = (): void => {
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      const [before, after] = [removed[at], added[at]]
      rows.push({ key: before?.key ?? after?.key ?? 0, old: before, new: after })
    }
    removed = []
    added = []
  }
  for (const line of lines) {
    if (line.kind === 'removed') removed.push(line)
    else if (line.kind === 'added') added.push(line)
    else {
      flush()
      rows.push({ key: line.key, old: line, new: line })
    }
  }
  flush()
  return rows
}
