import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import type { RelayError } from '../../../errors.ts'
import { namesIn } from '../../../files/files.ts'
import type { Finding } from '../../../schema/audit-report.ts'

/**
 * What is wrong with a log that was refused. One that this process cannot read may be sound, so nothing but
 * damage costs a log its place.
 */
export function findingOf({ code, message, details }: RelayError, file: string): Finding {
  const about = { severity: 'error', file, line: Number(details['line'] ?? 0), message } as const
  if (code === 'STORE_FORMAT_UNKNOWN') {
    const repair = 'Update durable-relay; the log stays as it is.'
    return { ...about, code: 'newer_log', repair }
  }
  if (code === 'JOB_DAMAGED') {
    const repair = 'relay doctor --fix sets the log aside with its bytes kept.'
    return { ...about, code: 'damaged_log', repair }
  }
  const repair = 'Make the file yours and readable, or check the disk; the log stays as it is.'
  return { ...about, code: 'unreadable_log', repair }
}

/** The names in a directory of logs, or what keeps this process from reading it: its jobs are unknown then, not lost. */
export function logsIn(directory: string): string[] | Finding {
  try {
    return namesIn(directory)
  } catch (error) {
    const answer = systemCode(error)
    if (answer === undefined) throw error
    return {
      severity: 'error',
      code: 'unreadable_log',
      file: directory,
      line: 0,
      message: `The logs in "${directory}" cannot be read: the system answered ${answer}.`,
      repair: 'Make the directory yours and readable, or check the disk; it stays as it is.',
    }
  }
}

/** The bytes of a log that was just folded; none when it went meanwhile or cannot be read again. */
export function bytesOf(path: string): Buffer {
  try {
    return fs.readFileSync(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return Buffer.alloc(0)
  }
}
