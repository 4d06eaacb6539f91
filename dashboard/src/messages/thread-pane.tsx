import { useState } from 'react'

import type { Channel } from '../api/message-shapes.ts'
import { useMarkRead } from '../api/message-mutations.ts'
import { useThread } from '../api/messages.ts'
import { Icon } from '../base/icon.tsx'
import { messagesHref } from '../base/address.ts'
import { MessageList } from './message-list.tsx'
import { nameOf } from './names.ts'
import { OutgoingItem } from './outgoing-item.tsx'
import { useSeen } from './see.ts'
import { SendBox } from './send-box.tsx'
import { useOutbox, useOutgoing } from './sending.tsx'

/** A post and its replies beside the channel, with a box to reply. */
export function ThreadPane(props: {
  workspace: string
  /** The channel's id. */
  name: string
  channel: Channel | undefined
  post: string
  me: string
  at: string | undefined
  onClose: () => void
}) {
  const { workspace, name, channel, post, me, at, onClose } = props
  const ref = { workspace, channel: name }
  const { data, error, isPending } = useThread(ref, post)
  const messages = data?.parent === undefined ? [] : [data.parent, ...data.replies]
  const [firstUnread, setFirstUnread] = useState<{ id: string | undefined }>()
  if (firstUnread === undefined && data !== undefined) {
    setFirstUnread({ id: data.replies.find(({ unread }) => unread === true)?.message_id })
  }
  const markRead = useMarkRead(ref)
  const scroller = useSeen((ids) => markRead.mutate(ids))
  const outbox = useOutbox()
  const to = { ...ref, thread_of: post }
  const outgoing = useOutgoing(to, new Set(messages.map(({ message_id }) => message_id)))
  const label = channel === undefined ? name : nameOf(channel, me)
  return (
    <section className="side-pane" aria-label="Thread">
      <div className="pane-bar">
        <button type="button" className="quiet phone-only" onClick={onClose}>
          <Icon name="back" /> {label}
        </button>
        <h2 className="desktop-only">
          Thread <a href={messagesHref({ workspace, channel: name, at: post })}>in {label}</a>
        </h2>
        <span className="spacer" />
        <button type="button" className="quiet desktop-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
      <div className="message-scroll" ref={scroller}>
        <div className="message-flow in-thread">
          {isPending && <p className="note faint">Loading…</p>}
          {error !== null && (
            <p className="note" role="alert">
              {error.message}
            </p>
          )}
          <MessageList
            label="Thread"
            {...{ workspace, messages, me, at }}
            firstUnread={firstUnread?.id}
            isInThread
          >
            {outgoing.map((message) => (
              <OutgoingItem
                key={message.request_id}
                message={message}
                me={me}
                onRetry={() => outbox.retry(message.request_id)}
                onDiscard={() => outbox.discard(message.request_id)}
              />
            ))}
          </MessageList>
        </div>
      </div>
      {channel?.archived !== true && <SendBox to={to} label="Reply" />}
    </section>
  )
}
