import * as fs from 'node:fs'

import { ifPresent, namesIn, touchFile } from '../../../files/files.ts'
import type { InboxItem } from '../../../schema/inbox.ts'
import type { Job } from '../../../schema/job.ts'
import { NEWS } from '../../../schema/news.ts'
import type { NewsKind } from '../../../schema/news.ts'
import { sessionTag } from '../../../schema/session.ts'
import { readDeliveries } from './delivery-log.ts'
import type { Layout } from '../layout.ts'
import { wake } from './watch.ts'

/**
 * `<time>-<job id>-<version>-<kind>[~<tag>]`: sorts by time, names one event of one job and the session
 * that sent it, and is the item's id. Items of senders without a session, and old ones, have no tag.
 */
const ITEM = /^([0-9a-z]{9})-([a-z2-7]{26})-(\d+)-([a-z_]+)(?:~([0-9a-f]{12}))?$/

/**
 * Puts news of a job into its sender's inbox, once: the name of the file is the event. A hint that has
 * served its purpose may become the item: one call then tells the news and takes the hint away.
 */
export function noteNews(layout: Layout, job: Job, kind: NewsKind, hint?: string): void {
  const { agent, session } = job.from
  const time = Date.parse(job.updated_at).toString(36).padStart(9, '0')
  const owner = session === undefined ? '' : `~${sessionTag(session)}`
  const path = `${layout.inbox(agent)}/${time}-${job.job_id}-${job.version}-${kind}${owner}`
  if (hint === undefined || !ifPresent(() => fs.renameSync(hint, path))) {
    if (!ifPresent(() => touchFile(path))) {
      fs.mkdirSync(layout.inbox(agent), { recursive: true, mode: 0o700 })
      touchFile(path)
    }
    if (hint !== undefined) ifPresent(() => fs.unlinkSync(hint))
  }
  wake(layout.wakeInbox(agent))
}

/** True when the agent has dealt with this news already, so that it must not come back. */
export function isDealtWith(layout: Layout, job: Job, kind: NewsKind): boolean {
  const name = `${job.version}-${kind}`
  const { lines } = readDeliveries(layout.deliveries(job.job_id))
  return lines.some(({ step, news }) => step === 'done' && (news === undefined || news === name))
}

/** News of an agent, oldest first. */
export function readInbox(layout: Layout, agent: string): InboxItem[] {
  return namesIn(layout.inbox(agent))
    .toSorted()
    .flatMap((name) => {
      const [, time, job_id, version, word, owner] = ITEM.exec(name) ?? []
      const kind = NEWS.find((news) => news === word)
      if (time === undefined || job_id === undefined || kind === undefined) return []
      const at = new Date(Number.parseInt(time, 36)).toISOString()
      return [{ item_id: name, kind, job_id, version: Number(version), agent, at, owner }]
    })
}

/** Takes items away. Only names that are items' are touched, so an id can be no path. */
export function dismissItems(layout: Layout, agent: string, itemIds: string[]): number {
  return itemIds
    .filter((id) => ITEM.test(id))
    .filter((id) => ifPresent(() => fs.unlinkSync(`${layout.inbox(agent)}/${id}`))).length
}
