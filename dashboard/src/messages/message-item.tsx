import { memo, useState } from 'react'

import type { Message } from '../api/message-shapes.ts'
import { Icon } from '../base/icon.tsx'
import { messagesHref } from '../base/address.ts'
import { clockTime, dayAndTime } from '../text/time.ts'
import { Attachments } from './attachments.tsx'
import { EditBox } from './edit-box.tsx'
import { JobLink } from './job-link.tsx'
import { MessageText } from './message-text.tsx'
import { MessageTools } from './message-tools.tsx'
import type { Opened } from './message-tools.tsx'
import { ReactionChoice, Reactions } from './reactions.tsx'
import { Receipts } from './receipts.tsx'
import { Tile } from './tile.tsx'

/** A message: who, when, its text, files, job, reactions and thread, and what can be done with it. */
export const MessageItem = memo(function MessageItem(props: {
  workspace: string
  message: Message
  me: string
  /** Repeats neither the name nor the tile of the message before. */
  continues?: boolean
  /** Where the keyboard's focus enters the list. */
  isStop: boolean
  isChosen?: boolean
  /** Leaves out the link to its thread, inside the thread. */
  isInThread?: boolean
}) {
  const { workspace, message, me, continues = false, isStop, isInThread = false } = props
  const { message_id, channel, from, at, mentions, deleted_at, edited_at } = message
  const [opened, setOpened] = useState<Opened>()
  const isDeleted = deleted_at !== undefined
  const mentionsMe = !isDeleted && message.from !== me && mentionsReader(mentions, me)
  const onOpen = (next: Opened) => setOpened(opened === next ? undefined : next)
  return (
    <li
      className="message-item"
      // A list of messages is one stop for Tab; j and k move inside it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={isStop ? 0 : -1}
      data-message={message_id}
      data-unread={message.unread === true && from !== me ? message_id : undefined}
      data-continues={continues || undefined}
      data-mentions={mentionsMe || undefined}
      data-chosen={props.isChosen || undefined}
    >
      {continues ? (
        <time className="gutter" dateTime={at} title={dayAndTime(at)}>
          {clockTime(at)}
        </time>
      ) : (
        <Tile agent={from} />
      )}
      <div className="message-body">
        <p className={continues ? 'visually-hidden' : 'message-head'}>
          <bdi className="sender">{from}</bdi>{' '}
          <time className="faint" dateTime={at} title={dayAndTime(at)}>
            {clockTime(at)}
          </time>
          {mentionsMe && <span className="visually-hidden"> mentions you</span>}
        </p>
        {opened === 'edit' ? (
          <EditBox workspace={workspace} message={message} onDone={() => setOpened(undefined)} />
        ) : (
          <Content workspace={workspace} message={message} me={me} />
        )}
        {edited_at !== undefined && !isDeleted && (
          <p className="faint mark" title={dayAndTime(edited_at)}>
            edited
          </p>
        )}
        {opened === 'reactions' && (
          <ReactionChoice {...{ workspace, message, me }} onDone={() => setOpened(undefined)} />
        )}
        <Reactions workspace={workspace} message={message} me={me} />
        {!isInThread && message.reply_count > 0 && (
          <p className="thread-link">
            <a href={messagesHref({ workspace, channel, post: message_id })}>
              <Icon name="thread" />{' '}
              {message.reply_count === 1 ? '1 reply' : `${message.reply_count} replies`}
            </a>
          </p>
        )}
        {opened === 'receipts' && <Receipts workspace={workspace} message={message} />}
      </div>
      {!isDeleted && <MessageTools {...{ workspace, message, me, isInThread, opened, onOpen }} />}
    </li>
  )
})

function Content({ workspace, message, me }: { workspace: string; message: Message; me: string }) {
  if (message.deleted_at !== undefined) {
    return (
      <p className="faint" title={dayAndTime(message.deleted_at)}>
        <em>Deleted by its sender.</em>
      </p>
    )
  }
  return (
    <>
      {message.text !== '' && <MessageText message={message} me={me} />}
      <Attachments workspace={workspace} message={message} />
      {jobsOf(message).map((jobId) => (
        <JobLink key={jobId} workspace={workspace} jobId={jobId} />
      ))}
    </>
  )
}

/** The job that a message is about, and those that were sent because of it. */
function jobsOf({ job_id, jobs = [] }: Message): string[] {
  return [...new Set([...(job_id === undefined ? [] : [job_id]), ...jobs])]
}

/** True for a message that names the reader, or all members. */
export function mentionsReader(mentions: readonly string[], me: string): boolean {
  return mentions.includes(me) || mentions.includes('@channel')
}
