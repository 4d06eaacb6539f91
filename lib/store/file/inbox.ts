import * as fs from 'node:fs'

import { ifPresent, namesIn, touchFile } from '../../files.ts'
import { NEWS } from '../../schema/inbox.ts'
import type { InboxItem, NewsKind } from '../../schema/inbox.ts'
import type { Job } from '../../schema/job.ts'
import type { Layout } from './layout.ts'
import { wake } from './watch.ts'

/** `<time>-<job id>-<version>-<kind>`: sorts by time, names one event of one job, and is the item's id. */
const ITEM = /^([0-9a-z]{9})-([a-z2-7]{26})-\d+-([a-z_]+)$/

/**
 * Puts news of a job into its sender's inbox, once: the name of the file is the event. A hint that has
 * served its purpose may become the item: one call then tells the news and takes the hint away.
 */
export function noteNews(layout: Layout, job: Job, kind: NewsKind, hint?: string): void {
  const agent = job.from.agent
  const time = Date.parse(job.updated_at).toString(36).padStart(9, '0')
  const path = `${layout.inbox(agent)}/${time}-${job.job_id}-${job.version}-${kind}`
  if (hint === undefined || !ifPresent(() => fs.renameSync(hint, path))) {
    if (!ifPresent(() => touchFile(path))) {
      fs.mkdirSync(layout.inbox(agent), { recursive: true, mode: 0o700 })
      touchFile(path)
    }
    if (hint !== undefined) ifPresent(() => fs.unlinkSync(hint))
  }
  wake(layout.wakeInbox(agent))
}

/** News of an agent, oldest first. */
export function readInbox(layout: Layout, agent: string): InboxItem[] {
  return namesIn(layout.inbox(agent))
    .toSorted()
    .flatMap((name) => {
      const match = ITEM.exec(name)
      const kind = NEWS.find((news) => news === match?.[3])
      if (match?.[1] === undefined || match[2] === undefined || kind === undefined) return []
      const at = new Date(Number.parseInt(match[1], 36)).toISOString()
      return [{ item_id: name, kind, job_id: match[2], agent, at }]
    })
}

/** Takes items away. Only names that are items' are touched, so an id can be no path. */
export function dismissItems(layout: Layout, agent: string, itemIds: string[]): number {
  return itemIds
    .filter((id) => ITEM.test(id))
    .filter((id) => ifPresent(() => fs.unlinkSync(`${layout.inbox(agent)}/${id}`))).length
}
