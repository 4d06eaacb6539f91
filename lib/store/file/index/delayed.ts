import * as fs from 'node:fs'
import { dirname } from 'node:path'

import { directoriesIn, ifPresent, namesIn } from '../../../files/files.ts'
import type { QueuedJob } from '../../../schema/job.ts'
import { isBucket, isLaterBucket, readLaterName, readSortKey, readyHintOf } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { wakeFor } from '../wake/wake.ts'

/** The hints of delayed jobs whose due time may be wrong. */
export function createDelayed(layout: Layout) {
  /** A delayed job to check: half the time the one that is due last, otherwise one at random. */
  function some(): string | undefined {
    const agents = directoriesIn(layout.queueRoot)
    const agent = pick(agents)
    const buckets = namesIn(`${layout.queueRoot}/${agent}`).filter(isBucket).filter(isLaterBucket)
    const isLast = Math.random() < 0.5
    const bucket = isLast ? buckets.toSorted().at(-1) : pick(buckets)
    if (agent === undefined || bucket === undefined) return undefined
    const names = namesIn(`${layout.queueRoot}/${agent}/${bucket}`)
    const name = isLast ? names.toSorted().at(-1) : pick(names)
    return readSortKey(readLaterName(name ?? '')?.sortKey ?? '')?.jobId
  }

  function promote(job: QueuedJob): void {
    const target = `${layout.queue(job.to)}/${readyHintOf(job)}`
    fs.mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    ifPresent(() => fs.renameSync(layout.queueHint(job), target))
    wakeFor(layout, job)
  }

  return { some, promote }
}

function pick<T>(items: T[]): T | undefined {
  return items[Math.floor(Math.random() * items.length)]
}
