import * as fs from 'node:fs'

import { namesIn, openPlain } from '../../../files/files.ts'
import type { Layout } from '../layout.ts'

/**
 * Removes the rows of jobs from the listing of ended jobs, because their logs contradict them. Each day's log
 * is replaced as a whole. A row that another process adds at the same moment may be lost; a rebuild adds it
 * again.
 */
export function removeRows(layout: Layout, jobIds: ReadonlySet<string>): void {
  for (const day of namesIn(layout.done).filter((name) => /^\d{4}-\d\d-\d\d\.log$/.test(name))) {
    const path = `${layout.done}/${day}`
    const rows = readRows(path)
    const kept = rows.filter((row) => !jobIds.has(jobOf(row)))
    if (kept.length === rows.length) continue
    const aside = `${path}.${process.hrtime.bigint()}.new`
    fs.writeFileSync(aside, kept.map((row) => `\n${row}\n`).join(''), { mode: 0o600, flag: 'wx' })
    fs.renameSync(aside, path)
  }
}

function readRows(path: string): string[] {
  const fd = openPlain(path)
  if (fd === 'absent' || fd === 'foreign') return []
  try {
    return fs
      .readFileSync(fd, 'utf8')
      .split('\n')
      .filter((row) => row !== '')
  } finally {
    fs.closeSync(fd)
  }
}

function jobOf(row: string): string {
  return /^\{"job_id":"([a-z2-7]{26})"/.exec(row)?.[1] ?? ''
}
