import { randomUUID } from 'node:crypto'

import { isGone, ownIdentity } from '../process/process.ts'
import { messageIdOf } from '../schema/channel.ts'
import type { ChannelId } from '../schema/channel.ts'
import type { NewNotification } from '../schema/notification.ts'
import type { UnnotifiedMessages } from '../schema/registry.ts'
import type { Logs } from '../store/logs.ts'
import type { Registry } from '../store/registry.ts'
import type { Channels } from './channels.ts'
import { postsLog, threadLog } from './names.ts'
import type { Notices } from './notices.ts'

/** A living process stores the notifications of its message within this time, also on a slow disk. */
const LATE_MS = 10_000

/** How old a message is whose notifications are made again after a restart of the machine. No message expires later. */
const RECENT_MS = 7 * 86_400_000

/** Messages of one step. */
const PAGE = 100

/** The posts of a channel, or the replies of a thread. */
type Of = { channel: ChannelId; post?: number | undefined }

/**
 * Keeps a crash between a message and its notifications from losing them. A sender notes the end of the log before it
 * appends, and removes the note once the notifications are stored. A note that stays is completed by the next process
 * that looks, which makes the same notifications again for every message after that end: they have the same ids, and
 * those that were read are left out.
 */
export type Unnotified = {
  /** Notes that messages after this version will be appended. Returns how to remove the note. */
  note(of: Of, after: number): Promise<() => Promise<void>>
  /** Completes what processes that ended have left, and after a restart of the machine everything recent. */
  finish(): Promise<void>
}

export function createUnnotified(on: {
  registry: Registry<'unnotified'>
  logs: Logs
  channels: Channels
  notices: Notices
  now: () => number
  notify: (notices: NewNotification[]) => Promise<void>
  /** True when the recipient has read what a notification is about, or it was delivered and is over. */
  isOver: (notice: NewNotification, messageId: string) => Promise<boolean>
}): Unnotified {
  const { registry, logs, now } = on

  async function notifyAfter(of: Of, start: number): Promise<void> {
    for (let after = start; ;) {
      const found = await on.notices.after(of, { after, limit: PAGE })
      for (const { version, notices } of found) {
        const place = of.post === undefined ? { post: version } : { post: of.post, reply: version }
        const messageId = messageIdOf({ channel: of.channel, ...place })
        const missing: NewNotification[] = []
        for (const notice of notices) {
          if (!(await on.isOver(notice, messageId))) missing.push(notice)
        }
        await on.notify(missing)
      }
      const last = found.at(-1)
      if (last === undefined || found.length < PAGE) return
      after = last.version
    }
  }

  /** The version before the first recent message. */
  async function beforeRecent(of: Of): Promise<number> {
    const log = of.post === undefined ? postsLog(of.channel) : threadLog(of.channel, of.post)
    const since = new Date(now() - RECENT_MS).toISOString()
    let end = await logs.last(log)
    while (end > 0) {
      const after = Math.max(0, end - PAGE)
      const lines = await logs.read(log, { after, limit: end - after, settled: false })
      const old = lines.findLast(({ at }) => at < since)
      if (old !== undefined) return old.version
      end = after
    }
    return 0
  }

  async function notifyRecent(): Promise<void> {
    for (const { channel } of await on.channels.all()) {
      await notifyAfter({ channel }, await beforeRecent({ channel }))
      for (const name of await logs.list(['messages', channel, 'threads'], 1)) {
        const of = { channel, post: Number(name.at(-1)) }
        await notifyAfter(of, await beforeRecent(of))
      }
    }
  }

  function isLeft({ at, process }: UnnotifiedMessages): boolean {
    if (process === undefined || now() - Date.parse(at) > LATE_MS) return true
    return isGone(process, undefined)
  }

  return {
    async note({ channel, post }, after) {
      const id = randomUUID()
      const at = new Date(now()).toISOString()
      await registry.put('unnotified', id, {
        id,
        channel,
        post,
        after,
        at,
        process: ownIdentity(),
      })
      return async () => void (await registry.remove('unnotified', id))
    },

    async finish() {
      for (const left of (await registry.list('unnotified')).filter(isLeft)) {
        const { id, channel, post, after } = left
        if (channel === undefined) await notifyRecent()
        else await notifyAfter({ channel, post }, after)
        await registry.remove('unnotified', id)
      }
    },
  }
}
