import type { QueryClient } from '@tanstack/react-query'

import type { ChannelFrame } from '../../../lib/schema/api-frame.ts'
import { createAgain } from './again.ts'
import { refetchChannel } from './channel-keys.ts'

/** Refetches what the page shows of the channels that change. */
export function createChannelChanges(client: QueryClient) {
  const again = createAgain(refetch)

  async function refetch({ workspace, channel }: ChannelFrame): Promise<void> {
    if (channel !== null) return refetchChannel(client, { workspace, channel })
    await refetchEverything()
  }

  async function refetchEverything(): Promise<void> {
    const names = ['channels', 'messages', 'thread', 'unread']
    await Promise.all(names.map((name) => client.invalidateQueries({ queryKey: [name] })))
  }

  return {
    note: (frame: ChannelFrame): void => again.note(`${frame.workspace}/${frame.channel}`, frame),

    /** After a lost connection, any channel may have changed. */
    refetchEverything: (): void => void refetchEverything(),

    stop: again.stop,
  }
}
