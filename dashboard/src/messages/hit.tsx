import type { ReactNode } from 'react'

import { messagesHref } from '../base/address.ts'
import { dayAndTime } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { Tile } from './tile.tsx'

/** A message outside its channel. */
export type Found = {
  message_id: string
  channel: string
  thread_of?: string | undefined
  from: string
  at: string
  text: string
}

/** A line that leads to a message in its channel or thread. */
export function Hit(props: {
  workspace: string
  message: Found
  /** The name of its channel, as people call it. */
  channelName: string
  children?: ReactNode
  onOpen?: () => void
}) {
  const { workspace, message, channelName, children, onOpen } = props
  const { channel, message_id, thread_of, from, at, text } = message
  return (
    <li>
      <a
        className="hit"
        href={messagesHref({ workspace, channel, post: thread_of, at: message_id })}
        onClick={onOpen}
      >
        <Tile agent={from} />
        <span className="message-body">
          <span className="message-head">
            <bdi className="sender">{from}</bdi>{' '}
            <span className="faint">
              {thread_of === undefined ? 'in' : 'in a thread in'} <bdi>{oneLine(channelName)}</bdi>{' '}
              · {dayAndTime(at)}
            </span>{' '}
            {children}
          </span>
          <bdi className="hit-text">{oneLine(text)}</bdi>
        </span>
      </a>
    </li>
  )
}
