import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { useCaller } from './caller.ts'
import { keys } from './channel-keys.ts'
import type { ChannelRef } from './channel-keys.ts'
import { get } from './client.ts'
import type { Query } from './client.ts'
import type { JobRef } from '../base/address.ts'
import { useWorkspaces } from './lists.ts'
import { useLive } from './live.tsx'
import type {
  Channel,
  Message,
  MessagePage,
  Recipient,
  SearchHit,
  UnreadMessage,
} from './message-shapes.ts'

/** Messages per request. */
const PAGE = 50

/** Every channel that the caller may see, archived ones included, and the direct and group channels. */
export function useChannels(workspace: string | undefined) {
  const { isSubscribed, isOnline } = useLive()
  const { rights } = useCaller()
  // Only a person may read the direct channels of others.
  const whose = rights === 'owner' ? { all: 'true' } : {}
  return useQuery({
    queryKey: keys.channels(workspace ?? ''),
    enabled: workspace !== undefined && (isSubscribed || !isOnline),
    queryFn: async ({ signal }) => {
      const query = { workspace }
      const [open, direct] = await Promise.all([
        allPages(signal, 'channels', { ...query, include_archived: 'true' }),
        allPages(signal, 'dms', { ...query, ...whose }),
      ])
      return [...open, ...direct]
    },
  })
}

type ChannelPage = { channels?: Channel[]; conversations?: Channel[]; next?: string }

/** The channels of every page of a list. */
async function allPages(signal: AbortSignal, path: string, query: Query): Promise<Channel[]> {
  const rows: Channel[] = []
  let cursor: string | undefined
  do {
    const page: ChannelPage = await get(path, { ...query, cursor }, signal)
    rows.push(...(page.channels ?? page.conversations ?? []))
    cursor = page.next
  } while (cursor !== undefined)
  return rows
}

/** A part of a channel: the newest messages, those before or after one, or those around one. */
type Part = { before?: string; after?: string; around?: string }

type ListedMessages = { messages: Message[]; next?: string }

/** The messages of a channel, oldest first: the newest, or those around `at`, and more on demand. */
export function useMessages(ref: ChannelRef, at: string | undefined) {
  return useInfiniteQuery({
    queryKey: [...keys.messages(ref), at ?? ''],
    queryFn: ({ pageParam, signal }) => fetchPart(ref, pageParam, signal),
    initialPageParam: firstPart(at),
    getPreviousPageParam: ({ older }): Part | undefined =>
      older === undefined ? undefined : { before: older },
    getNextPageParam: ({ newer }): Part | undefined =>
      newer === undefined ? undefined : { after: newer },
  })
}

function firstPart(at: string | undefined): Part {
  return at === undefined ? {} : { around: at }
}

async function fetchPart(ref: ChannelRef, part: Part, signal: AbortSignal): Promise<MessagePage> {
  const { before, after, around } = part
  if (around !== undefined) return fetchAround(ref, around, signal)
  const { messages, next } = await list(ref, { before, after, limit: PAGE }, signal)
  if (after !== undefined) return { messages, newer: next }
  // Before a message there is always that one.
  return {
    messages,
    older: next,
    newer: before === undefined ? undefined : messages.at(-1)?.message_id,
  }
}

async function fetchAround(ref: ChannelRef, id: string, signal: AbortSignal): Promise<MessagePage> {
  const { workspace } = ref
  const [earlier, { message }, later] = await Promise.all([
    list(ref, { before: id, limit: PAGE / 2 }, signal),
    get<{ message: Message }>(`messages/${encodeURIComponent(id)}`, { workspace }, signal),
    list(ref, { after: id, limit: PAGE / 2 }, signal),
  ])
  const messages = [...earlier.messages, message, ...later.messages]
  return { messages, older: earlier.next, newer: later.next }
}

function list(ref: ChannelRef, query: Query, signal: AbortSignal): Promise<ListedMessages> {
  const path = `channels/${encodeURIComponent(ref.channel)}/messages`
  return get(path, { workspace: ref.workspace, ...query }, signal)
}

/** The messages of fetched pages in one list. */
export function messagesOf(pages: readonly MessagePage[]): Message[] {
  return pages.flatMap((page) => page.messages)
}

/** A post and the replies in its thread. */
export function useThread(ref: ChannelRef, post: string) {
  const { workspace } = ref
  return useQuery({
    queryKey: [...keys.threads(ref), post],
    queryFn: async ({ signal }) => {
      const path = `messages/${encodeURIComponent(post)}/thread`
      const replies: Message[] = []
      let parent: Message | undefined
      let after: string | undefined
      do {
        const page: ThreadPage = await get(path, { workspace, limit: 100, after }, signal)
        parent ??= page.parent
        replies.push(...page.replies)
        after = page.next
      } while (after !== undefined)
      return { parent, replies }
    },
  })
}

type ThreadPage = { parent: Message; replies: Message[]; next?: string }

/** What is unread in a workspace. */
export type UnreadCount = {
  workspace: string
  unread: number
  /** How many of them mention the reader, are for it alone, or are replies to it. */
  for_you: number
  /** The latest of those, else of all. */
  latest: UnreadMessage | undefined
}

/** What is unread in every workspace. */
export function useUnreadCounts(): UnreadCount[] {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  const { isSubscribed, isOnline } = useLive()
  return useQueries({
    queries: workspaces
      .filter(({ problem }) => problem === null)
      .map(({ workspace }) => ({
        queryKey: [...keys.unread(workspace), 'count'],
        enabled: isSubscribed || !isOnline,
        queryFn: async ({ signal }: { signal: AbortSignal }): Promise<UnreadCount> => {
          const { messages, unread, for_you } = await fetchUnread(workspace, 1, signal)
          return { workspace, unread, for_you, latest: messages[0] }
        },
      })),
    combine: countsOf,
  })
}

function countsOf(results: { data: UnreadCount | undefined }[]): UnreadCount[] {
  return results.flatMap(({ data }) => data ?? [])
}

type UnreadPage = { messages: UnreadMessage[]; unread: number; for_you: number }

function fetchUnread(workspace: string, limit: number, signal: AbortSignal): Promise<UnreadPage> {
  return get('messages/unread', { workspace, limit }, signal)
}

/** The unread messages of all channels and threads: those for the reader first, the latest first. */
export function useUnread(workspace: string) {
  return useQuery({
    queryKey: keys.unread(workspace),
    queryFn: ({ signal }) => fetchUnread(workspace, 100, signal),
  })
}

/** How far a message got with each recipient; refetched while it is shown. */
export function useReaders({ workspace, messageId }: { workspace: string; messageId: string }) {
  return useQuery({
    queryKey: ['readers', workspace, messageId],
    queryFn: ({ signal }) =>
      get<{ readers: Recipient[] }>(
        `messages/${encodeURIComponent(messageId)}/readers`,
        { workspace },
        signal,
      ),
    staleTime: 0,
    refetchInterval: 2000,
  })
}

/** Messages that hold the words, best first. */
export function useSearch(workspace: string | undefined, words: string) {
  return useQuery({
    queryKey: ['search', workspace, words],
    enabled: workspace !== undefined && words.trim() !== '',
    queryFn: ({ signal }) =>
      get<{ results: SearchHit[] }>('messages/search', { workspace, query: words }, signal),
    staleTime: 0,
  })
}

/** The row of a job that is not on the board. */
export function useJobRow({ workspace, jobId }: JobRef, isWanted: boolean) {
  return useQuery({
    queryKey: ['job-row', workspace, jobId],
    enabled: isWanted,
    queryFn: async ({ signal }) =>
      (await get<JobDetail>(`jobs/${jobId}`, { workspace }, signal)).job,
  })
}

/** The members of a channel. */
export function useMembers(ref: ChannelRef) {
  return useQuery({
    queryKey: [...keys.messages(ref), 'members'],
    queryFn: ({ signal }) =>
      get<{ members: { agent: string; since: string; muted: boolean }[] }>(
        `channels/${encodeURIComponent(ref.channel)}/members`,
        { workspace: ref.workspace },
        signal,
      ),
  })
}
