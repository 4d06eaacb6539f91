import { useMutation, useQueryClient } from '@tanstack/react-query'

import { post } from './client.ts'
import type { RequestError } from './client.ts'
import type { Message, Sent } from './message-shapes.ts'
import { refetchChannel } from './channel-keys.ts'
import type { ChannelRef } from './channel-keys.ts'

type OfMessage = { workspace: string; message: Message }

/** Posts to a path of the API below a channel, and refetches the channel. */
function useChange<Body>(
  ref: ChannelRef,
  path: (body: Body) => string,
  bodyOf: (body: Body) => object,
) {
  const client = useQueryClient()
  return useMutation<unknown, RequestError, Body>({
    mutationFn: (body) => post(path(body), bodyOf(body), { workspace: ref.workspace }),
    onSettled: () => {
      void refetchChannel(client, ref)
    },
  })
}

const refOf = ({ workspace, message }: OfMessage) => ({ workspace, channel: message.channel })
const pathOf = ({ message }: OfMessage) => `messages/${encodeURIComponent(message.message_id)}`

/** Adds a reaction of the reader, or removes it. */
export function useReact(on: OfMessage) {
  return useChange<{ emoji: string; isOn: boolean }>(
    refOf(on),
    ({ isOn }) => `${pathOf(on)}/reactions${isOn ? '' : '/remove'}`,
    ({ emoji }) => ({ emoji }),
  )
}

/** Replaces the text of a message. */
export function useEdit(on: OfMessage) {
  return useChange<string>(
    refOf(on),
    () => `${pathOf(on)}/edit`,
    (text) => ({ text }),
  )
}

/** Deletes the text and the files of a message. */
export function useDelete(on: OfMessage) {
  return useChange<void>(
    refOf(on),
    () => `${pathOf(on)}/delete`,
    () => ({}),
  )
}

/** Marks messages as read, by item. */
export function useMarkRead(ref: ChannelRef) {
  return useChange<string[]>(
    ref,
    () => 'messages/read',
    (message_ids) => ({ message_ids }),
  )
}

/** What can be done to a channel without further input, with its request. */
const CHANGES = {
  join: ['join', {}],
  leave: ['leave', {}],
  archive: ['archive', {}],
  unarchive: ['archive', { archived: false }],
  mute: ['mute', { muted: true }],
  unmute: ['mute', { muted: false }],
} as const
export type ChannelChange = keyof typeof CHANGES

export function useChangeChannel(ref: ChannelRef) {
  return useChange<ChannelChange>(
    ref,
    (change) => `channels/${encodeURIComponent(ref.channel)}/${CHANGES[change][0]}`,
    (change) => CHANGES[change][1],
  )
}

export function useSetTopic(ref: ChannelRef) {
  return useChange<string>(
    ref,
    () => `channels/${encodeURIComponent(ref.channel)}/topic`,
    (topic) => ({ topic }),
  )
}

export function useInvite(ref: ChannelRef) {
  return useChange<string>(
    ref,
    () => `channels/${encodeURIComponent(ref.channel)}/invite`,
    (agent) => ({ agent }),
  )
}

/** Creates a channel; an existing one of that name is returned. */
export function useCreateChannel(workspace: string) {
  const client = useQueryClient()
  return useMutation<{ channel: string }, RequestError, { name: string; topic?: string }>({
    mutationFn: (body) => post('channels', body, { workspace }),
    onSuccess: ({ channel }) => {
      void refetchChannel(client, { workspace, channel })
    },
  })
}

/** A first message to one agent or several, with the id under which it is sent once. */
export type DirectMessage = { to: string[]; text: string; request_id: string }

export function useSendDirect(workspace: string) {
  const client = useQueryClient()
  return useMutation<Sent, RequestError, DirectMessage>({
    mutationFn: ({ to, ...body }) => {
      const [only] = to
      const isGroup = to.length > 1
      const recipients = isGroup ? { participants: to } : { to: only }
      return post(isGroup ? 'group-dms' : 'dms', { ...recipients, ...body }, { workspace })
    },
    onSuccess: ({ channel }) => {
      void refetchChannel(client, { workspace, channel })
    },
  })
}
