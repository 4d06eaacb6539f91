import type { QueryClient } from '@tanstack/react-query'

/** A channel of a workspace; names of channels are unique only within one. */
export type ChannelRef = { workspace: string; channel: string }

/** The keys under which the page keeps what it knows of channels. */
export const keys = {
  channels: (workspace: string) => ['channels', workspace],
  messages: ({ workspace, channel }: ChannelRef) => ['messages', workspace, channel],
  unread: (workspace: string) => ['unread', workspace],
  threads: ({ workspace, channel }: ChannelRef) => ['thread', workspace, channel],
}

/** Refetches what the page shows of a channel. Resolves when it is shown. */
export async function refetchChannel(client: QueryClient, ref: ChannelRef): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.channels(ref.workspace) }),
    client.invalidateQueries({ queryKey: keys.unread(ref.workspace) }),
    client.invalidateQueries({ queryKey: keys.messages(ref) }),
    client.invalidateQueries({ queryKey: keys.threads(ref) }),
  ])
}
