import type { Services } from './operation.ts'

/** How often a waiting process looks for dead workers: the sender of a job learns of a crash within this time. */
const SWEEP_MS = 5000

/**
 * The services of one process. While any call waits, dead leases are looked for every five seconds,
 * once for all of them; `warn` gets one line when that look fails, and the wait goes on.
 */
export function createServices(
  on: Omit<Services, 'whileWaiting'> & { warn: (line: string) => void },
): Services {
  const { warn, ...services } = on
  let waiting = 0
  let timer: NodeJS.Timeout | undefined
  let told = ''

  async function look(): Promise<void> {
    try {
      await sweepAndServe(services)
      told = ''
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      // An idle process that looks at a full disk for days says so once.
      if (why !== told) warn(`sweep failed: ${why}`)
      told = why
    }
  }

  async function whileWaiting<T>(wait: () => Promise<T>): Promise<T> {
    waiting += 1
    timer ??= setInterval(() => void look(), SWEEP_MS)
    try {
      return await wait()
    } finally {
      waiting -= 1
      if (waiting === 0) {
        clearInterval(timer)
        timer = undefined
      }
    }
  }

  return { ...services, whileWaiting }
}

/**
 * Looks for dead workers. Their jobs need somebody else, whom nobody may have started yet, and so do those that
 * waited behind them.
 */
export async function sweepAndServe({
  queue,
  reports: all = queue,
  serve,
  serveAgain,
}: Pick<Services, 'queue' | 'reports' | 'serve' | 'serveAgain'>): Promise<void> {
  for (const { job_id, became } of await all.sweep()) {
    if (became === 'queued') await serve?.(await all.get(job_id))
  }
  await serveAgain?.()
}
