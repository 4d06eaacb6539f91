import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'

import { post, RequestError } from '../api/client.ts'
import { useLive } from '../api/live.tsx'
import type { Sent } from '../api/message-shapes.ts'
import { refetchChannel } from '../api/channel-keys.ts'
import { createOutbox, keyOf } from './outbox.ts'
import type { Destination, Outbox, Outgoing, Problem } from './outbox.ts'

const OutboxContext = createContext<Outbox | undefined>(undefined)

/** Sends the messages of the page while mounted, also those of a page that was closed too early. */
export function OutboxProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const { isOnline } = useLive()
  const outbox = useMemo(
    () =>
      createOutbox({
        storage: localStorage,
        send: sendMessage,
        show: (message) => refetchChannel(client, message),
      }),
    [client],
  )
  useEffect(() => {
    if (isOnline) outbox.resume()
  }, [outbox, isOnline])
  useEffect(() => outbox.close, [outbox])
  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (outbox === undefined) throw new Error('Cannot send messages: no OutboxProvider around it')
  return outbox
}

/** The messages on their way to a place, without those that the page already shows. */
export function useOutgoing(to: Destination, shown: ReadonlySet<string>): Outgoing[] {
  const outbox = useOutbox()
  const all = useSyncExternalStore(outbox.subscribe, outbox.messages)
  return all.filter(
    (message) =>
      keyOf(message) === keyOf(to) &&
      (message.message_id === undefined || !shown.has(message.message_id)),
  )
}

/** Refusals that end by themselves: signed out, too slow, too early, too many requests. */
const LATER = new Set([401, 408, 425, 429])

async function sendMessage(message: Outgoing): Promise<Sent | Problem> {
  const { workspace, channel, thread_of, text, request_id } = message
  const path =
    thread_of === undefined
      ? `channels/${encodeURIComponent(channel)}/messages`
      : `messages/${encodeURIComponent(thread_of)}/thread`
  try {
    return await post<Sent>(path, { text, request_id }, { workspace })
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    const isFinal = error.status >= 400 && error.status < 500 && !LATER.has(error.status)
    return { message: error.message, isFinal }
  }
}
