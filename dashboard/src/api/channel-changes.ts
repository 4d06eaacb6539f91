import type { QueryClient } from '@tanstack/react-query'

import type { ChannelFrame } from '../../../lib/schema/api-frame.ts'
import { refetchChannel } from './channel-keys.ts'

/** Pause between two fetches of a channel that changes all the time. */
const PAUSE_MS = 120

/**
 * Refetches what the page shows of the channels that change: the first change of a channel at once, and what changes
 * meanwhile in one go afterwards, so that a busy channel costs no more than one fetch at a time.
 */
export function createChannelChanges(client: QueryClient) {
  const busy = new Set<string>()
  const again = new Set<string>()
  const stopped = new AbortController()

  async function refetch({ workspace, channel }: ChannelFrame): Promise<void> {
    if (channel !== null) return refetchChannel(client, { workspace, channel })
    await refetchEverything()
  }

  async function refetchEverything(): Promise<void> {
    const names = ['channels', 'messages', 'thread', 'unread']
    await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })))
  }

  async function note(frame: ChannelFrame): Promise<void> {
    const key = `${frame.workspace}/${frame.channel}`
    again.add(key)
    if (busy.has(key)) return
    busy.add(key)
    while (again.delete(key) && !stopped.signal.aborted) {
      await refetch(frame)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
    busy.delete(key)
  }

  return {
    note: (frame: ChannelFrame): void => void note(frame),

    /** After a lost connection, any channel may have changed. */
    refetchEverything: (): void => void refetchEverything(),

    stop: (): void => stopped.abort(),
  }
}
