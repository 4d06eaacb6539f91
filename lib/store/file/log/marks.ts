import { crc32 } from 'node:zlib'

import type { JobEvent } from '../../../schema/event.ts'

/**
 * What a process notes about the preceding lines, in the log itself, where every other reader finds it:
 *
 * - `failed`: a flush of them failed. The kernel may count them as written although the disk lacks them, so only
 *   lines that are written again can be flushed. If the creator of the job writes this mark and no other process
 *   relies on the job yet, the mark undoes the creation.
 * - `kept`: a process other than the creator is about to acknowledge the job, so its creation can no longer be undone.
 *
 * A mark does not end with a newline. Programs that do not know marks skip it like a torn record.
 */
export type Mark = { mark: 'failed' | 'kept'; writer: string }

const MARK =
  /^(\{"format":1,"mark":"(failed|kept)","writer":"([\w.]{1,40})"), "sum":"([0-9a-f]{8})"\}$/

/** Encodes one mark. */
export function encodeMark({ mark, writer }: Mark): Buffer {
  const text = `{"format":1,"mark":"${mark}","writer":"${writer}"`
  return Buffer.from(`\n${text}, "sum":"${sumOf(Buffer.from(text))}"}`)
}

/** Parses a segment between newlines as a mark; undefined for anything else. */
export function readMark(bytes: Buffer): Mark | undefined {
  if (bytes.length > LONGEST_MARK) return undefined
  const [, text = '', mark, writer = '', sum] = MARK.exec(bytes.toString('latin1')) ?? []
  if (mark !== 'failed' && mark !== 'kept') return undefined
  return sumOf(Buffer.from(text)) === sum ? { mark, writer } : undefined
}

const LONGEST_MARK = 120

const FAILED = Buffer.from('\n{"format":1,"mark":"failed",')

/** True when a log contains the mark of a failed flush, or a text that looks like one. */
export function isMarkedFailed(log: Buffer): boolean {
  return log.includes(FAILED)
}

function sumOf(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0')
}

/** Tracks the marks of a log while it is folded. `events` are the events accepted so far. */
export function followMarks(events: readonly JobEvent[]) {
  /** Versions whose flush failed and that were not written again since. */
  const doubted = new Set<number>()
  let isKept = false
  let isTakenBack = false
  return {
    note({ mark, writer }: Mark): 'noted' | 'taken back' {
      if (mark === 'kept') {
        isKept ||= events.length > 0
        return 'noted'
      }
      if (events.length === 0) return 'noted'
      isTakenBack = events.length === 1 && events[0]?.writer === writer && !isKept
      if (isTakenBack) return 'taken back'
      for (const { version } of events) doubted.add(version)
      return 'noted'
    },
    repeated({ version, writer }: JobEvent): void {
      if (events[version - 1]?.writer === writer) doubted.delete(version)
    },
    found: () => ({
      ...(doubted.size > 0 && { isInDoubt: true }),
      ...(isKept && { isKept }),
      ...(isTakenBack && events.length === 0 && { isTakenBack }),
    }),
  }
}
