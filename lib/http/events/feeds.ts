import type { House } from '../house.ts'
import { rowOf } from '../view/row.ts'
import { createFeed } from './feed.ts'
import type { Feed } from './feed.ts'

/** The feeds of all workspaces, one each, however many read. Throws what opening a workspace throws. */
export type Feeds = { of(workspace: string): Promise<Feed> }

export function createFeeds(house: House): Feeds {
  const feeds = new Map<string, Feed>()
  return {
    async of(workspace) {
      const { queue } = await house.workspaces.open(workspace)
      const read = async (jobId: string) => rowOf(workspace, await queue.get(jobId), house.agents)
      const feed =
        feeds.get(workspace) ?? createFeed({ queue, read, now: house.now, warn: house.warn })
      feeds.set(workspace, feed)
      return feed
    },
  }
}
