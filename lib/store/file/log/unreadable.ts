import * as fs from 'node:fs'

import { systemCode } from '../../../errors.ts'
import type { RelayError } from '../../../errors.ts'
import { namesIn } from '../../../files/files.ts'
import type { Finding } from '../../../schema/audit-report.ts'

/**
 * The finding for a log that was refused. A log that this process cannot read may be intact, so only a damaged
 * one is set aside.
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

/**
 * The names in a directory of logs, or the finding that explains why it cannot be read. Its jobs are then
 * unknown, not lost.
 */
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

/** The bytes of a log that was just folded; empty when it has been removed or cannot be read again. */
export function bytesOf(path: string): Buffer {
  try {
    return fs.readFileSync(path)
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return Buffer.alloc(0)
  }
}
