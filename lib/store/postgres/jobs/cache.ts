import type { Folded } from './fold.ts'

/** Jobs that this process read last, by id. A hint only: whatever is written names the version that it follows. */
export type Cache = {
  get: (jobId: string) => Folded | undefined
  keep: (folded: Folded) => void
  forget: (jobId: string) => void
}

const MOST = 256

/** A longer prompt or result is not kept. */
const LONGEST = 64 * 1024

export function createCache(): Cache {
  const kept = new Map<string, Folded>()
  return {
    get: (jobId) => kept.get(jobId),
    keep(folded) {
      const { job } = folded
      kept.delete(job.job_id)
      if (job.task.prompt.length > LONGEST) return
      kept.set(job.job_id, folded)
      const [oldest] = kept.keys()
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
    },
    forget: (jobId) => void kept.delete(jobId),
  }
}
