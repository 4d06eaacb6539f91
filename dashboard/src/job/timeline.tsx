import { memo, useMemo } from 'react'

import type { ApiActivity, ApiLogEvent } from '../../../lib/schema/api.ts'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'
import { Markdown } from '../text/markdown.tsx'
import { duration, dayAndTime, timeOfDay } from '../text/time.ts'
import { oneLine, visible } from '../text/visible.ts'
import { describeEvent } from './event-words.ts'
import { timelineOf } from './timeline-items.ts'
import type { Call, Milestone, Note, TimelineItem } from './timeline-items.ts'

/** Characters of a note that are shown before a click. */
const SHORT_NOTE = 160

/** Everything that happened to a job: its events, and the messages and tool calls of its turns. */
export function Timeline(props: {
  events: ApiLogEvent[]
  activity: ApiActivity[]
  hasEnded: boolean
}) {
  const { events, activity, hasEnded } = props
  const items = useMemo(() => timelineOf(events, activity), [events, activity])
  return (
    <ol className="timeline">
      {items.map((item) => (
        <Item key={item.key} item={item} hasEnded={hasEnded} />
      ))}
    </ol>
  )
}

const Item = memo(function Item({ item, hasEnded }: { item: TimelineItem; hasEnded: boolean }) {
  if (item.type === 'call') return <CallItem call={item} hasEnded={hasEnded} />
  return item.type === 'note' ? <NoteItem note={item} /> : <MilestoneItem item={item} />
})

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={dayAndTime(at)}>
      {timeOfDay(at)}
    </time>
  )
}

function MilestoneItem({ item }: { item: Milestone }) {
  const { words, more, tone } = describeEvent(item.event)
  return (
    <li className="milestone" data-tone={tone}>
      <Time at={item.at} />
      <span className="event-text">
        <bdi>{oneLine(words)}</bdi>
        {more !== undefined && <span className="more">{visible(more)}</span>}
      </span>
    </li>
  )
}

function NoteItem({ note }: { note: Note }) {
  return (
    <li className="note-line" data-kind={note.kind}>
      <Time at={note.at} />
      {note.kind === 'message' ? (
        <Markdown text={note.text} />
      ) : (
        <span className="event-text">
          <span className="kind">{note.kind.replace('_', ' ')}</span> <Folded text={note.text} />
        </span>
      )}
    </li>
  )
}

/** A text on one line; a long one unfolds. */
function Folded({ text }: { text: string }) {
  const line = oneLine(text)
  if (!text.trim().includes('\n') && line.length < SHORT_NOTE) return <bdi>{line}</bdi>
  return (
    <details className="folded">
      <summary>
        <bdi>{line.slice(0, SHORT_NOTE)}…</bdi>
      </summary>
      <pre>{visible(text)}</pre>
    </details>
  )
}

function CallItem({ call, hasEnded }: { call: Call; hasEnded: boolean }) {
  const status = statusOf(call, hasEnded)
  const line = (
    <>
      <span className="state-badge" data-status={status.name} title={status.label}>
        <Icon name={status.name} />
        <span className="visually-hidden">{status.label}</span>
      </span>
      <span className="tool">{oneLine(call.tool)}</span>
      <span className="call-text">{oneLine(call.text)}</span>
      {call.durationMs !== undefined && (
        <span className="duration">{duration(call.durationMs)}</span>
      )}
    </>
  )
  const hasMore = call.input !== undefined || call.output !== undefined
  return (
    <li className="call" data-ok={call.ok}>
      <Time at={call.at} />
      {hasMore ? (
        <details>
          <summary>{line}</summary>
          {call.input !== undefined && <Detail title="Input" text={call.input} />}
          {call.output !== undefined && <Detail title="Output" text={call.output} />}
        </details>
      ) : (
        <span className="call-line">{line}</span>
      )}
    </li>
  )
}

function Detail({ title, text }: { title: string; text: string }) {
  return (
    <div className="call-detail">
      <h4>{title}</h4>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0}>{visible(text)}</pre>
    </div>
  )
}

type CallStatus = {
  name: Extract<IconName, 'completed' | 'failed' | 'expired' | 'running'>
  label: string
}

function statusOf({ ok }: Call, hasEnded: boolean): CallStatus {
  if (ok === true) return { name: 'completed', label: 'Done' }
  if (ok === false) return { name: 'failed', label: 'Failed' }
  if (hasEnded) return { name: 'expired', label: 'Interrupted' }
  return { name: 'running', label: 'Running' }
}
