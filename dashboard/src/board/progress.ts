import type { NowFrame } from '../../../lib/schema/api-frame.ts'
import { keyOf } from './board.ts'

/** What running jobs told last, as the stream has it. */
export type Progress = ReturnType<typeof createProgress>

export function createProgress() {
  const told = new Map<string, NowFrame>()
  const readers = new Set<() => void>()

  function drawn(): void {
    for (const reader of readers) reader()
  }

  return {
    tell(now: NowFrame): void {
      told.set(keyOf(now), now)
      drawn()
    },

    of: (key: string): NowFrame | undefined => told.get(key),

    /** Forgets everything, before it is told anew. */
    clear(): void {
      told.clear()
      drawn()
    },

    subscribe: (reader: () => void): (() => void) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
}
