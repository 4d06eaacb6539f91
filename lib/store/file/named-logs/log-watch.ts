import * as fs from 'node:fs'
import { basename, dirname } from 'node:path'

import { systemCode } from '../../../errors.ts'
import { afterwards, openPlain, touchInside, writeOnce } from '../../../files/files.ts'
import type { Watch } from '../../jobs.ts'
import type { LogName } from '../../logs.ts'
import type { Layout } from '../layout.ts'
import { watchFile } from '../mailbox/watch.ts'
import { directoryOf } from './log-path.ts'
import { bytesOf } from './segment.ts'

/** A file in the directory of a watched name: the names of the logs at or below it that have grown, one to a line. */
const WATCHED = '~watched'

/** A longer file is emptied. Its readers notice that, and then do not know which logs have grown. */
const MOST_BYTES = 64 * 1024

const { O_WRONLY, O_APPEND, O_NOFOLLOW, O_NONBLOCK } = fs.constants

/** Signals the processes that watch a log or a name above it. Costs one failed call where no process ever has. */
export function signalLog(layout: Layout, name: LogName): void {
  const line = Buffer.from(`${name.join('/')}\n`)
  for (let parts = name.length; parts >= 0; parts -= 1) {
    const path = `${directoryOf(layout, name.slice(0, parts))}/${WATCHED}`
    afterwards(() => signal(path, line))
  }
}

function signal(path: string, line: Buffer): void {
  let fd: number
  try {
    fd = fs.openSync(path, O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    throw error
  }
  try {
    if (fs.fstatSync(fd).size > MOST_BYTES) fs.ftruncateSync(fd)
    writeOnce(fd, line)
  } finally {
    fs.closeSync(fd)
  }
}

/** Watches the logs at or below a name, also before there are any. */
export function watchLogs(
  layout: Layout,
  prefix: LogName,
  listener: (name?: LogName) => void,
): Watch {
  const path = `${directoryOf(layout, prefix)}/${WATCHED}`
  afterwards(() => touchInside(dirname(path), basename(path)))
  let position = fs.statSync(path, { throwIfNoEntry: false })?.size ?? 0

  function changed(): void {
    const added = readAdded(path, position)
    if (added === undefined || added.next < position) listener()
    position = added?.next ?? 0
    for (const name of added?.names ?? []) listener(name.split('/'))
  }

  return watchFile(path, { changed, check: () => listener() })
}

/** The names since a position; undefined when the file cannot be read or was emptied. */
function readAdded(path: string, from: number): { names: Set<string>; next: number } | undefined {
  try {
    const fd = openPlain(path)
    if (typeof fd === 'string') return undefined
    try {
      const { size } = fs.fstatSync(fd)
      if (size < from) return { names: new Set(), next: size }
      const text = bytesOf(fd, from, size).toString('latin1')
      const end = text.lastIndexOf('\n') + 1
      return { names: new Set(text.slice(0, end).split('\n').filter(Boolean)), next: from + end }
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}
