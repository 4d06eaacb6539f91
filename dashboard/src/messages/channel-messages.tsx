import { useState } from 'react'

import type { Channel, Message } from '../api/message-shapes.ts'
import { useMarkRead } from '../api/message-mutations.ts'
import { messagesOf, useMessages } from '../api/messages.ts'
import { openMessages } from '../base/route.ts'
import { LoadState } from '../base/load-state.tsx'
import { MessageList } from './message-list.tsx'
import { nameOf } from './names.ts'
import { NearEnd } from './near-end.tsx'
import { OutgoingItem } from './outgoing-item.tsx'
import { useSeen } from './see.ts'
import { SendBox } from './send-box.tsx'
import { useOutbox, useOutgoing } from './sending.tsx'

/** The messages of a channel and the box to write one. */
export function ChannelMessages(props: {
  workspace: string
  name: string
  channel: Channel | undefined
  /** Whether the channels were fetched. */
  isKnown: boolean
  me: string
  at: string | undefined
}) {
  const { workspace, name, channel, isKnown, me, at } = props
  const ref = { workspace, channel: name }
  const query = useMessages(ref, at)
  const messages = messagesOf(query.data?.pages ?? [])
  const firstUnread = useFirstUnread(messages, query.isSuccess, me)
  const markRead = useMarkRead(ref)
  const scroller = useSeen((ids) => markRead.mutate(ids))
  const outbox = useOutbox()
  const outgoing = useOutgoing(ref, new Set(messages.map(({ message_id }) => message_id)))
  if (isKnown && channel === undefined && query.isError) {
    return <p className="note">There is no channel “{name}”, or it is not yours to see.</p>
  }
  const label = channel === undefined ? name : nameOf(channel, me)
  return (
    <>
      <div className="message-scroll" ref={scroller}>
        {/* Grows upwards from its end, so that it stays at the newest message. */}
        <div className="message-flow">
          {query.hasPreviousPage && (
            <NearEnd
              label="Show older messages"
              isBusy={query.isFetchingPreviousPage}
              onReach={() => void query.fetchPreviousPage()}
            />
          )}
          {query.isSuccess && !query.hasPreviousPage && <Beginning label={label} />}
          <LoadState
            error={query.error}
            isLoaded={!query.isPending}
            onRetry={() => void query.refetch()}
          />
          <MessageList
            label={`Messages in ${label}`}
            {...{ workspace, messages, me, firstUnread, at }}
          >
            {!query.hasNextPage &&
              outgoing.map((message) => (
                <OutgoingItem
                  key={message.request_id}
                  message={message}
                  me={me}
                  onRetry={() => outbox.retry(message.request_id)}
                  onDiscard={() => outbox.discard(message.request_id)}
                />
              ))}
          </MessageList>
          {query.hasNextPage && (
            <NearEnd
              label="Show newer messages"
              isBusy={query.isFetchingNextPage}
              onReach={() => void query.fetchNextPage()}
            />
          )}
        </div>
      </div>
      {at !== undefined && query.hasNextPage && (
        <button
          type="button"
          className="to-latest"
          onClick={() => openMessages({ workspace, channel: name })}
        >
          Go to the latest messages
        </button>
      )}
      {channel?.archived === true ? (
        <p className="send-box faint">This channel is archived. Nothing more can be sent to it.</p>
      ) : (
        <SendBox to={ref} label={`Message ${label}`} />
      )}
    </>
  )
}

function Beginning({ label }: { label: string }) {
  return <p className="beginning faint">The beginning of {label}.</p>
}

/** The first message that was unread when the messages were first shown; the mark stays while they are. */
function useFirstUnread(
  messages: readonly Message[],
  isLoaded: boolean,
  me: string,
): string | undefined {
  const [first, setFirst] = useState<{ id: string | undefined }>()
  if (first === undefined && isLoaded) {
    const found = messages.find(({ unread, from }) => unread === true && from !== me)
    setFirst({ id: found?.message_id })
  }
  return first?.id
}
