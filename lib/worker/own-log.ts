import * as fs from 'node:fs'
import { dirname, join } from 'node:path'

import { afterwards, namesIn } from '../files/files.ts'
import { openLog, keepShort } from './spawn-process.ts'

/** Logs of ended workers that are kept in a workspace, the newest ones. */
const MOST_OLD_LOGS = 20

/** The log of one worker, for people who look at it from elsewhere. A disk that refuses it changes nothing for the worker. */
export type OwnLog = {
  /** Adds a line, with its time unless it is a report that has one. The file keeps its last lines when it grows long. */
  line: (text: string) => void
  report: (json: string) => void
  close: () => void
}

/** The log at `path`, created with its first line. */
export function createOwnLog(path: string, now: () => number): OwnLog {
  let fd: number | undefined

  function write(text: string): void {
    afterwards(() => {
      fd ??= openLog(path).fd
      fs.writeSync(fd, `${text}\n`)
    })
    if (fd !== undefined) keepShort(fd)
  }

  return {
    line: (text) => write(`${new Date(now()).toISOString()} ${text}`),
    report: write,
    close() {
      if (fd !== undefined) fs.closeSync(fd)
      fd = undefined
    },
  }
}

/** Removes the oldest logs beside `path` but those of `living` workers, by the paths of their logs. */
export function removeOldLogs(path: string, living: ReadonlySet<string>): void {
  const folder = dirname(path)
  afterwards(() => {
    const old = namesIn(folder)
      .map((name) => join(folder, name))
      .filter((file) => file !== path && !living.has(file))
      .map((file) => ({ file, at: fs.lstatSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
      .toSorted((a, b) => b.at - a.at)
    for (const { file } of old.slice(MOST_OLD_LOGS)) fs.rmSync(file, { force: true })
  })
}
