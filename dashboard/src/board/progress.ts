import type { NowFrame } from '../../../lib/schema/api-frame.ts'
import { keyOf } from './board.ts'

/** The latest progress of each running job, as the stream reports it. */
export type Progress = ReturnType<typeof createProgress>

export function createProgress() {
  const latest = new Map<string, NowFrame>()
  const readers = new Set<() => void>()

  function notify(): void {
    for (const reader of readers) reader()
  }

  return {
    set(now: NowFrame): void {
      latest.set(keyOf(now), now)
      notify()
    },

    of: (key: string): NowFrame | undefined => latest.get(key),

    /** Removes everything; a new stream starts with the progress of every running job. */
    clear(): void {
      latest.clear()
      notify()
    },

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
}
