import * as fs from 'node:fs'

import type { Traits } from '../../../job/find/traits.ts'
import { hintsOf } from '../index/every-hint.ts'
import type { Steps } from '../jobs/steps.ts'
import type { Layout } from '../layout.ts'
import { encodeJob } from './found-line.ts'
import { readForIndex } from './read-job.ts'

/** A job to which a hint leads, as its log was when it had this stamp. */
type Live = { traits: Traits; line: Buffer; stamp: string }

/** With more jobs than this, a look at what changed in them is not repeated at once: it holds for ten times as long as it took. */
const MANY = 1000
const LONGEST_MS = 1000

/**
 * The jobs that have not ended, or whose end is not listed yet, by the hints that lead to them. A log is read again when
 * its file has changed. A new job is seen at once; of more than a thousand, a change of one is seen within a second.
 */
export function createLiveJobs(on: { layout: Layout; steps: Steps }) {
  const { layout } = on
  const known = new Map<string, Live>()
  let freshUntilMs = Number.NEGATIVE_INFINITY

  /** Looks at every hint. `isListed`: the job is known to have ended. */
  async function update(isListed: (id: string) => boolean, slice: () => Promise<void>) {
    const begun = performance.now()
    const isFresh = begun < freshUntilMs
    const ids = new Set(isFresh ? [] : known.keys())
    for (const { jobId } of hintsOf(layout)) {
      if (jobId !== undefined && !(isFresh && known.has(jobId))) ids.add(jobId)
      await slice()
    }
    for (const id of ids) {
      await look(id, isListed)
      await slice()
    }
    if (isFresh || known.size <= MANY) return
    const tookMs = performance.now() - begun
    freshUntilMs = performance.now() + Math.min(LONGEST_MS, 10 * tookMs)
  }

  async function look(id: string, isListed: (id: string) => boolean): Promise<void> {
    const stamp = isListed(id) ? undefined : stampOf(layout.log(id))
    if (stamp === undefined) known.delete(id)
    else if (known.get(id)?.stamp !== stamp) {
      const job = await readForIndex(on, id)
      if (job === undefined) known.delete(id)
      else known.set(id, { stamp, traits: job.traits, line: encodeJob(job.traits, job.words) })
    }
  }

  return { known, update }
}

function stampOf(path: string): string | undefined {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.ctimeMs} ${stat.size}`
}
