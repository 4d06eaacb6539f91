import { useChannels, useUnread } from '../api/messages.ts'
import type { UnreadMessage } from '../api/message-shapes.ts'
import { Hit } from './hit.tsx'
import { namesOf } from './names.ts'

const REASONS: Record<UnreadMessage['unread_for'], string> = {
  mention: 'mentions you',
  direct: 'to you',
  reply: 'reply to you',
  post: '',
}

/** The unread messages of all channels: first those for the reader. */
export function UnreadList({ workspace, me }: { workspace: string; me: string }) {
  const { data, error } = useUnread(workspace)
  const names = namesOf(useChannels(workspace).data ?? [], me)
  if (error !== null) {
    return (
      <p className="note" role="alert">
        {error.message}
      </p>
    )
  }
  if (data === undefined) return <p className="note faint">Loading…</p>
  if (data.messages.length === 0) return <p className="note faint">No unread messages.</p>
  return (
    <section aria-labelledby="unread-title">
      <h3 id="unread-title" className="unread-title">
        Unread <span className="faint">{data.unread}</span>
      </h3>
      <ol>
        {data.messages.map((message) => (
          <Hit
            key={message.message_id}
            {...{ workspace, message }}
            channelName={names.get(message.channel) ?? message.channel}
          >
            {message.unread_for !== 'post' && (
              <span className="tag for-you">{REASONS[message.unread_for]}</span>
            )}
          </Hit>
        ))}
      </ol>
    </section>
  )
}
