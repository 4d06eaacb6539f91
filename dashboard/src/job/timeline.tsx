import { useQueryClient } from '@tanstack/react-query'
import { memo, useMemo, useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { fetchEarlier } from '../api/job.ts'
import type { JobRef } from '../api/job.ts'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'
import { Markdown } from '../text/markdown.tsx'
import { oneLine, visible } from '../text/visible.ts'
import { duration, dayAndTime, timeOfDay } from '../text/time.ts'
import { tell } from './event-words.ts'
import { Plan } from './plan.tsx'
import { Result } from './result.tsx'
import { storyOf } from './timeline-items.ts'
import type { Call, Milestone, Note, StoryItem } from './timeline-items.ts'

/** Characters of a message that are shown without asking. */
const LONG_PROMPT = 700

/** The message, the plan, what happened, what it gave. */
export function Story({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { events, activity, plan, task, error, result } = detail
  const items = useMemo(() => storyOf(events, activity), [events, activity])
  const hasEnded = detail.job.state !== 'running'
  return (
    <>
      {error !== null && (
        <section className="failure" aria-label="Error">
          <code>{oneLine(error.code)}</code>
          <p>{visible(error.message)}</p>
        </section>
      )}
      {result !== null && <Result job={job} result={result} />}
      {plan.length > 0 && <Plan steps={plan} hasEnded={hasEnded} />}
      <section className="part">
        <h3>Message</h3>
        {detail.expunged ? (
          <p className="faint">Removed, because its retention was over.</p>
        ) : (
          <Message text={task.prompt} />
        )}
      </section>
      <section className="part">
        <h3>What happened</h3>
        <Earlier job={job} detail={detail} />
        <ol className="timeline">
          {items.map((item) => (
            <Item key={item.key} item={item} hasEnded={hasEnded} />
          ))}
        </ol>
      </section>
    </>
  )
}

function Message({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(text.length <= LONG_PROMPT)
  return (
    <div className="message">
      <Markdown text={isWhole ? text : `${text.slice(0, LONG_PROMPT)}…`} />
      {!isWhole && (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          Show the whole message
        </button>
      )}
    </div>
  )
}

/** The answer of the server holds the last lines; the ones before are fetched for who wants them. */
function Earlier({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const client = useQueryClient()
  const [state, setState] = useState<'cut' | 'busy' | 'whole' | 'failed'>('cut')
  // A line tells where it ends; the first of all begins where the file does.
  const isCut = detail.activity.length >= 200 && state !== 'whole'
  if (!isCut) return null

  async function fetchAll(): Promise<void> {
    setState('busy')
    try {
      await fetchEarlier(client, job)
      setState('whole')
    } catch {
      setState('failed')
    }
  }

  return (
    <p>
      <button
        type="button"
        className="link"
        disabled={state === 'busy'}
        onClick={() => void fetchAll()}
      >
        {state === 'failed' ? 'That did not work. Try again' : 'Show what was before'}
      </button>
    </p>
  )
}

const Item = memo(function Item({ item, hasEnded }: { item: StoryItem; hasEnded: boolean }) {
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
  const { words, more, tone } = tell(item.event)
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
  const isSaid = note.kind === 'message'
  return (
    <li className="note-line" data-kind={note.kind}>
      <Time at={note.at} />
      {isSaid ? (
        <Markdown text={note.text} />
      ) : (
        <span className="event-text">
          <span className="kind">{note.kind.replace('_', ' ')}</span> <Folded text={note.text} />
        </span>
      )}
    </li>
  )
}

/** One line; the rest for who asks. */
function Folded({ text }: { text: string }) {
  const first = oneLine(text)
  if (!text.trim().includes('\n') && first.length < 160) return <bdi>{first}</bdi>
  return (
    <details className="folded">
      <summary>
        <bdi>{first.slice(0, 160)}…</bdi>
      </summary>
      <pre>{visible(text)}</pre>
    </details>
  )
}

function CallItem({ call, hasEnded }: { call: Call; hasEnded: boolean }) {
  const status = statusOf(call, hasEnded)
  const line = (
    <>
      <span className="state-badge" data-status={status.name} title={status.words}>
        <Icon name={status.icon} />
        <span className="visually-hidden">{status.words}</span>
      </span>
      <span className="tool">{oneLine(call.tool)}</span>
      <span className="call-text">{oneLine(call.text)}</span>
      {call.durationMs !== undefined && (
        <span className="duration">{duration(call.durationMs)}</span>
      )}
    </>
  )
  const hasMore = call.asked !== undefined || call.gave !== undefined
  return (
    <li className="call" data-ok={call.ok}>
      <Time at={call.at} />
      {hasMore ? (
        <details>
          <summary>{line}</summary>
          {call.asked !== undefined && <Detail title="Asked" text={call.asked} />}
          {call.gave !== undefined && <Detail title="Gave" text={call.gave} />}
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

type CallStatus = { name: string; words: string; icon: IconName }

function statusOf({ ok }: Call, hasEnded: boolean): CallStatus {
  if (ok === true) return { name: 'completed', words: 'Done', icon: 'completed' }
  if (ok === false) return { name: 'failed', words: 'Failed', icon: 'failed' }
  if (hasEnded) return { name: 'expired', words: 'Cut off', icon: 'expired' }
  return { name: 'running', words: 'Running', icon: 'running' }
}
