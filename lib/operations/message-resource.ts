import { whoOf } from '../audit/who.ts'
import type { Caller } from '../rights/caller.ts'
import { ChannelId, MessageId, placeOf } from '../schema/channel.ts'
import { getMessageThread } from './messages/get-message-thread.ts'
import { listMessages } from './messages/list-messages.ts'
import { answer } from './perform.ts'
import { onlyWorkspace } from './services.ts'
import type { Services } from './services.ts'

/** What can be read and followed of messages: a channel, the thread of a message, and a direct or group channel. */
export const MESSAGE_TEMPLATES = [
  {
    uriTemplate: 'relay://channels/{name}/messages',
    name: 'channel',
    title: 'Messages of a channel',
    description: 'The latest posts of a channel, oldest first.',
  },
  {
    uriTemplate: 'relay://messages/{id}/thread',
    name: 'thread',
    title: 'Thread of a message',
    description: 'A message and the replies to it, oldest first.',
  },
  {
    uriTemplate: 'relay://dm/{id}',
    name: 'direct messages',
    title: 'Direct messages',
    description: 'The latest messages of a direct or group channel, oldest first.',
  },
] as const

/** A resource of messages: the posts of a channel, or the thread of a message in it. */
export type MessageResource = { channel: string; thread?: string | undefined }

/** What a URI names; undefined for a URI of another form. */
export function messageResourceOf(uri: string): MessageResource | undefined {
  const [, name] = /^relay:\/\/channels\/([^/]+)\/messages$/.exec(uri) ?? []
  const [, id] = /^relay:\/\/dm\/([^/]+)$/.exec(uri) ?? []
  const [, message] = /^relay:\/\/messages\/([^/]+)\/thread$/.exec(uri) ?? []
  if (message !== undefined && MessageId.safeParse(message).success) {
    const channel = placeOf(message)?.channel
    return channel === undefined ? undefined : { channel, thread: message }
  }
  const channel = name ?? id
  if (channel === undefined || !ChannelId.safeParse(channel).success) return undefined
  const isPrivate = /^(?:dm|group)\./.test(channel)
  return isPrivate === (id !== undefined) ? { channel } : undefined
}

/** The channels that everyone may read, as resources. */
export async function channelResources(
  relay: Services,
): Promise<{ uri: string; name: string; title: string }[]> {
  const channels = (await relay.messages.channels()).filter(
    ({ state }) => state.kind === 'channel' && !state.isArchived,
  )
  return channels.slice(0, MOST_CHANNELS).map(({ channel }) => ({
    uri: `relay://channels/${channel}/messages`,
    name: `channel ${channel}`,
    title: `Messages of ${channel}`,
  }))
}

/** Channels in one listing. */
const MOST_CHANNELS = 200

/**
 * The document of a resource, with the rights of the caller. Reading it marks nothing as read, because a client also
 * reads resources that its model never sees. Throws `CHANNEL_NOT_FOUND` and `MESSAGE_NOT_FOUND`.
 */
export async function readMessages(
  relay: Services,
  caller: Caller,
  { channel, thread }: MessageResource,
): Promise<Record<string, unknown>> {
  const document = await documentOf(relay, caller, { channel, thread })
  const ids = thread === undefined ? {} : { message_ids: [thread] }
  await relay.audit.note({ what: 'message.read', who: whoOf(caller), channel, ...ids })
  return document
}

/** Calls back when the document of a resource has changed for this caller. */
export async function watchMessages(
  relay: Services,
  caller: Caller,
  on: {
    resource: MessageResource
    changed: () => void
    failed: (error: unknown) => void
  },
): Promise<{ close: () => void }> {
  const { resource } = on
  const read = async () => JSON.stringify(await documentOf(relay, caller, resource))
  let known = await read()
  let checking = Promise.resolve()
  async function check(): Promise<void> {
    const now = await read()
    if (now !== known) on.changed()
    known = now
  }
  return relay.messages.watch((channel) => {
    if (channel !== undefined && channel !== resource.channel) return
    checking = checking.then(check).catch(on.failed)
  })
}

function documentOf(
  relay: Services,
  caller: Caller,
  { channel, thread }: MessageResource,
): Promise<Record<string, unknown>> {
  const call = {
    caller,
    workspaces: onlyWorkspace(relay),
    signal: new AbortController().signal,
    afterReply: () => {},
  }
  return thread === undefined
    ? answer(listMessages, call, { channel })
    : answer(getMessageThread, call, { message_id: thread })
}
