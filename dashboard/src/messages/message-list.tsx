import { Fragment, useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'

import type { Message } from '../api/message-shapes.ts'
import { serverNow } from '../base/server-clock.ts'
import { dayInWords } from '../text/time.ts'
import { linesOf } from './days.ts'
import { MessageItem } from './message-item.tsx'

/** Messages, oldest first, with their days and the mark of what is new. */
export function MessageList(props: {
  label: string
  workspace: string
  messages: readonly Message[]
  me: string
  firstUnread?: string | undefined
  /** The message to scroll to and to mark. */
  at?: string | undefined
  isInThread?: boolean
  children?: ReactNode
}) {
  const { label, workspace, messages, me, firstUnread, at, isInThread = false } = props
  const [stop, setStop] = useState<string>()
  const list = useRef<HTMLOListElement>(null)
  const stopId = messages.some(({ message_id }) => message_id === stop)
    ? stop
    : messages.at(-1)?.message_id
  const isLoaded = at !== undefined && messages.some(({ message_id }) => message_id === at)
  useEffect(() => {
    if (!isLoaded) return
    const element = [...(list.current?.querySelectorAll<HTMLElement>('[data-message]') ?? [])].find(
      (each) => each.dataset['message'] === at,
    )
    element?.scrollIntoView({ block: 'center' })
    element?.focus({ preventScroll: true })
  }, [at, isLoaded])

  return (
    // Follows the focus of the messages, so that Tab comes back to the last one.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol
      ref={list}
      className="message-list"
      aria-label={label}
      onFocus={(event) => {
        const item = event.target.closest<HTMLElement>('[data-message]')
        setStop(item?.dataset['message'])
      }}
    >
      {linesOf(messages, firstUnread).map(({ message, startsDay, continues, startsUnread }) => (
        <Fragment key={message.message_id}>
          {startsDay && (
            <li className="day">
              <Day at={message.at} />
            </li>
          )}
          {startsUnread && (
            <li className="new-from">
              <span>New</span>
            </li>
          )}
          <MessageItem
            workspace={workspace}
            message={message}
            me={me}
            continues={continues}
            isStop={message.message_id === stopId}
            isChosen={message.message_id === at}
            isInThread={isInThread}
          />
        </Fragment>
      ))}
      {props.children}
    </ol>
  )
}

/** The day in words, as of when it was first shown. */
function Day({ at }: { at: string }) {
  const [now] = useState(serverNow)
  return <span>{dayInWords(at, now)}</span>
}
