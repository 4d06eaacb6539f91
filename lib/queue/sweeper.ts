import type { Queue } from './queue.ts'
import type { Swept } from './sweep.ts'

/** Interval of the sweeps in a process that waits: a sender learns of a crash within this time. */
const SWEEP_MS = 5000

/** Repeats the sweeps of one process. */
export type Sweeper = {
  /** Sweeps once. Throws what the store throws. */
  sweep: () => Promise<void>
  /**
   * Sweeps regularly until the returned function is called. After several starts, until every one of them is
   * stopped.
   */
  start: () => () => void
}

/**
 * Sweeps repeatedly while anything in this process waits. `swept` receives the results of each sweep before the
 * next one begins. A failure is reported to `warn` once, and again only after a sweep has succeeded in between.
 */
export function createSweeper(on: {
  queue: Pick<Queue, 'sweep'>
  swept?: (found: Swept[]) => Promise<void>
  warn: (line: string) => void
}): Sweeper {
  const { queue, swept, warn } = on
  let starts = 0
  let timer: NodeJS.Timeout | undefined
  let isSweeping = false
  let lastWarning = ''

  async function sweep(): Promise<void> {
    await swept?.(await queue.sweep())
  }

  async function tick(): Promise<void> {
    if (isSweeping) return
    isSweeping = true
    try {
      await sweep()
      lastWarning = ''
    } catch (error) {
      const warning = error instanceof Error ? error.message : String(error)
      // An idle process with a full disk for days reports it once.
      if (warning !== lastWarning) warn(`sweep failed: ${warning}`)
      lastWarning = warning
    } finally {
      isSweeping = false
    }
  }

  function start(): () => void {
    starts += 1
    timer ??= setInterval(() => void tick(), SWEEP_MS)
    let isStopped = false
    return () => {
      if (isStopped) return
      isStopped = true
      starts -= 1
      if (starts > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }

  return { sweep, start }
}
