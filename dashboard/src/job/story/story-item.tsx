import { memo } from 'react'

import { Icon } from '../../base/icon.tsx'
import type { IconName } from '../../base/icon.tsx'
import { CopyButton } from '../../text/copy-button.tsx'
import { Folded } from '../../text/folded.tsx'
import { Markdown } from '../../text/markdown.tsx'
import { duration, fullTime, timeOfDay } from '../../text/time.ts'
import { oneLine, visible } from '../../text/visible.ts'
import { describeEvent } from './event-words.ts'
import { wordsOfRun } from './fold-runs.ts'
import type { Run } from './fold-runs.ts'
import { ChatGptLink } from './chatgpt-link.tsx'
import { chatGptHref, runUrlOf, withoutAddress } from './chatgpt-address.ts'
import type { Call, Milestone, Note, TimelineItem } from './timeline-items.ts'

type ItemProps = {
  item: TimelineItem | Run
  hasEnded: boolean
  /** The key of the item that a search shows. */
  found: string | undefined
  /** The failure that the pane shows above the timeline, which does not repeat it. */
  shownError: string | null
}

/** One line of a story: an event, a message or other note, a call, or several calls in a row. */
export const Item = memo(function Item({ item, hasEnded, found, shownError }: ItemProps) {
  if (item.type === 'run') return <RunItem run={item} hasEnded={hasEnded} found={found} />
  const isFound = item.key === found
  if (item.type === 'call') return <CallItem call={item} hasEnded={hasEnded} isFound={isFound} />
  if (item.type === 'note') return <NoteItem note={item} isFound={isFound} />
  return <MilestoneItem item={item} isFound={isFound} shownError={shownError} />
}, isSame)

/** A search moves through a thousand items; only those that it leaves and enters are drawn again. */
function isSame(before: ItemProps, after: ItemProps): boolean {
  return (
    before.item === after.item &&
    before.hasEnded === after.hasEnded &&
    before.shownError === after.shownError &&
    foundIn(before) === foundIn(after)
  )
}

function foundIn({ item, found }: ItemProps): string | undefined {
  const keys = item.type === 'run' ? item.calls.map(({ key }) => key) : [item.key]
  return keys.find((key) => key === found)
}

function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={fullTime(at)}>
      {timeOfDay(at)}
    </time>
  )
}

function MilestoneItem(props: { item: Milestone; isFound: boolean; shownError: string | null }) {
  const { item, isFound, shownError } = props
  const { words, more, isProse, tone } = describeEvent(item.event, shownError)
  const href = chatGptHref(runUrlOf(item.event))
  return (
    <li className="milestone" data-tone={tone} data-found={isFound || undefined}>
      <Time at={item.at} />
      <div className="event-text">
        <bdi>{oneLine(words)}</bdi>
        {href !== undefined && (
          <>
            {' '}
            <ChatGptLink href={href} />
          </>
        )}
        {more !== undefined && (
          <div className="more">
            {isProse === true ? <Markdown text={more} /> : <Folded text={more} isOpen={isFound} />}
          </div>
        )}
      </div>
    </li>
  )
}

function NoteItem({ note, isFound }: { note: Note; isFound: boolean }) {
  const href = note.kind === 'status' ? chatGptHref(note.text) : undefined
  return (
    <li className="note-line" data-kind={note.kind} data-found={isFound || undefined}>
      <Time at={note.at} />
      {note.kind === 'message' ? (
        <Markdown text={note.text} />
      ) : href !== undefined ? (
        <span className="event-text">
          <bdi>{oneLine(withoutAddress(note.text))}</bdi> <ChatGptLink href={href} />
        </span>
      ) : (
        <span className="event-text">
          <span className="kind">{note.kind.replace('_', ' ')}</span>{' '}
          <Folded text={note.text} isOpen={isFound} />
        </span>
      )}
    </li>
  )
}

function RunItem(props: { run: Run; hasEnded: boolean; found: string | undefined }) {
  const { run, hasEnded, found } = props
  const failed = run.calls.filter(({ ok }) => ok === false).length
  const tookMs = run.calls.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0)
  const holdsFound = run.calls.some(({ key }) => key === found)
  return (
    <li className="run">
      <Time at={run.at} />
      <details open={holdsFound || undefined}>
        <summary>
          <Icon name="right" className="turns" />
          <span>{oneLine(wordsOfRun(run.calls))}</span>
          {failed > 0 && <span className="bad">{failed} failed</span>}
          {tookMs > 0 && <span className="duration">{duration(tookMs)}</span>}
        </summary>
        <ol className="timeline">
          {run.calls.map((call) => (
            <CallItem key={call.key} call={call} hasEnded={hasEnded} isFound={call.key === found} />
          ))}
        </ol>
      </details>
    </li>
  )
}

function CallItem(props: { call: Call; hasEnded: boolean; isFound: boolean }) {
  const { call, hasEnded, isFound } = props
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
    <li className="call" data-ok={call.ok} data-found={isFound || undefined}>
      <Time at={call.at} />
      {hasMore ? (
        <details open={isFound || undefined}>
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
      <div className="part-head">
        <h4>{title}</h4>
        <span className="spacer" />
        <CopyButton text={text} label={`Copy ${title.toLowerCase()}`} isIcon />
      </div>
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
