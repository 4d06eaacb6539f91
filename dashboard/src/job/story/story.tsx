import { Fragment, useEffect, useMemo, useRef, useState } from 'react'

import type { FetchedDetail } from '../../api/job-detail.ts'
import type { JobRef } from '../../base/address.ts'
import { serverNow } from '../../base/server-clock.ts'
import { FindBar, useFind } from '../../text/find-bar.tsx'
import { patternOf } from '../../text/find-text.ts'
import { compact } from '../../text/number.ts'
import { shortDay, zoneName } from '../../text/time.ts'
import { EarlierActivity } from './earlier-activity.tsx'
import { foldRuns } from './fold-runs.ts'
import type { Run } from './fold-runs.ts'
import { highlight } from './highlight-matches.ts'
import { STORY_PARTS, countParts, isInPart, textOf } from './story-filter.ts'
import type { StoryPart } from './story-filter.ts'
import { Item } from './story-item.tsx'
import { timelineOf } from './timeline-items.ts'
import type { TimelineItem } from './timeline-items.ts'

/** Items that are drawn at first, the latest ones, and how many a click adds. */
const DRAWN = 400

/** A story with fewer items has no filter and no search. */
const SHORT = 8

/** Everything that happened to a job: its events, and the messages and tool calls of its turns. */
export function Story({ job, detail }: { job: JobRef; detail: FetchedDetail }) {
  const { events, activity } = detail
  const isRunning = detail.job.state === 'running'
  const items = useMemo(() => timelineOf(events, activity), [events, activity])
  const counts = useMemo(() => countParts(items), [items])
  const [part, setPart] = useState<StoryPart>('all')
  const find = useFind((sought) => matchesOf(items, sought))
  const list = useRef<HTMLOListElement>(null)
  const found = find.current
  const shown = useMemo(() => items.filter((item) => isInPart(item, part)), [items, part])
  const lines = useMemo(
    () => (part === 'all' ? foldRuns(shown, { isRunning }) : shown),
    [shown, part, isRunning],
  )
  const [start, showMore] = useStart(lines, found)
  useShownMatch(list, { found, sought: find.sought })
  const drawn = lines.slice(start)
  const shownError = detail.error?.message ?? null
  return (
    <section className="part story" aria-labelledby="story-title">
      <div className="part-head">
        <h3 id="story-title">Timeline</h3>
        <span className="faint">Times in {zoneName(new Date(serverNow()))}</span>
      </div>
      {items.length >= SHORT && (
        <div className="story-tools">
          <PartChoice counts={counts} part={part} onPart={setPart} />
          <FindBar find={find} label="Find in timeline" />
        </div>
      )}
      {start > 0 ? (
        <p>
          <button type="button" className="link" onClick={showMore}>
            Show earlier activity
          </button>{' '}
          <span className="faint">{compact(start)} more</span>
        </p>
      ) : (
        detail.hasEarlier && <EarlierActivity job={job} />
      )}
      <ol className="timeline" ref={list}>
        {drawn.map((item, at) => (
          <Fragment key={item.key}>
            <DayLine at={item.at} before={drawn[at - 1]?.at ?? detail.job.created_at} />
            <Item item={item} hasEnded={!isRunning} found={found} shownError={shownError} />
          </Fragment>
        ))}
      </ol>
      {shown.length === 0 && <p className="faint">{EMPTY[part]}</p>}
    </section>
  )
}

const EMPTY: Record<StoryPart, string> = {
  all: 'Nothing yet.',
  messages: 'No messages.',
  calls: 'No tool calls.',
  errors: 'No errors.',
}

const PART_LABELS: Record<StoryPart, string> = {
  all: 'All',
  messages: 'Messages',
  calls: 'Calls',
  errors: 'Errors',
}

function PartChoice(props: {
  counts: Record<StoryPart, number>
  part: StoryPart
  onPart: (part: StoryPart) => void
}) {
  return (
    <span className="segments" role="group" aria-label="Show in the timeline">
      {STORY_PARTS.map((part) => (
        <button
          key={part}
          type="button"
          className="quiet"
          aria-pressed={props.part === part}
          onClick={() => props.onPart(part)}
        >
          {PART_LABELS[part]}{' '}
          {part !== 'all' && <span className="count">{compact(props.counts[part])}</span>}
        </button>
      ))}
    </span>
  )
}

/** Names the day where it changes. */
function DayLine({ at, before }: { at: string; before: string }) {
  const now = serverNow()
  const day = shortDay(at, now)
  if (day === shortDay(before, now)) return null
  return <li className="day-line">{day}</li>
}

function matchesOf(items: readonly TimelineItem[], sought: string): string[] {
  const pattern = patternOf(sought)
  if (pattern === undefined) return []
  return items.filter((item) => textOf(item).search(pattern) !== -1).map(({ key }) => key)
}

/**
 * The index of the first line that is drawn. It stays on its line while the story grows at both ends, and moves up to a
 * line that was found.
 */
function useStart(
  lines: readonly (TimelineItem | Run)[],
  found: string | undefined,
): [start: number, showMore: () => void] {
  const [firstKey, setFirstKey] = useState<string>()
  const latest = Math.max(0, lines.length - DRAWN)
  const kept = firstKey === undefined ? -1 : lines.findIndex(({ key }) => key === firstKey)
  const own = kept === -1 ? latest : kept
  const at = found === undefined ? -1 : lines.findIndex((line) => holds(line, found))
  const start = at === -1 ? own : Math.min(own, at)
  const startKey = lines[start]?.key
  if (startKey !== firstKey && lines.length > 0) setFirstKey(startKey)
  return [start, () => setFirstKey(lines[Math.max(0, start - DRAWN)]?.key)]
}

/** True for the line of an item, or for the run that it is folded into. */
function holds(line: TimelineItem | Run, key: string): boolean {
  return line.key === key || (line.type === 'run' && line.calls.some((call) => call.key === key))
}

/** Scrolls to the item that was found, and marks the words in it. */
function useShownMatch(
  list: React.RefObject<HTMLOListElement | null>,
  { found, sought }: { found: string | undefined; sought: string },
): void {
  useEffect(() => {
    const item = found === undefined ? null : list.current?.querySelector('[data-found]')
    highlight(item ?? undefined, sought)
    item?.scrollIntoView({ block: 'center' })
    return () => highlight(undefined, '')
  }, [list, found, sought])
}
