import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

import type { JobThread, ThreadTurn } from '../../../../lib/schema/api-story.ts'
import { get } from '../../api/client.ts'
import type { JobRef } from '../../base/address.ts'
import { hrefOf } from '../../base/address.ts'
import { StateBadge } from '../../board/state-badge.tsx'
import { CopyButton } from '../../text/copy-button.tsx'
import { Markdown } from '../../text/markdown.tsx'
import { compact, counted } from '../../text/number.ts'
import { dayAndTime, fullTime } from '../../text/time.ts'
import { oneLine, visible } from '../../text/visible.ts'
import { FailureBox } from '../overview/failure-box.tsx'
import { chatGptHref } from '../story/chatgpt-address.ts'
import { ChatGptLink } from '../story/chatgpt-link.tsx'

type ThreadProps = {
  job: JobRef
  /** The job's latest version: the conversation is fetched again when it changes. */
  version: number
  executor: string | null
}

/** The conversation of a job as prompts and results, in order. */
export function Thread({ job, version, executor }: ThreadProps) {
  const { workspace, jobId } = job
  const { data, error } = useQuery({
    queryKey: ['thread', workspace, jobId, version],
    queryFn: ({ signal }) => get<JobThread>(`jobs/${jobId}/thread`, { workspace }, signal),
    placeholderData: (known) => known,
  })
  if (error !== null && data === undefined) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  const { conversation_key, title, turns, has_earlier } = data
  const href = chatGptHref(data.url)
  return (
    <section className="part" aria-labelledby="thread-title">
      <div className="part-head">
        <h3 id="thread-title">{title === null ? 'Conversation' : oneLine(title)}</h3>
        <span className="faint">{counted(turns.length, 'job')}</span>
        <span className="spacer" />
        {href !== undefined && <ChatGptLink href={href} />}
      </div>
      {conversation_key !== null && (
        <p className="faint key">
          Key <code>{oneLine(conversation_key)}</code>
          <CopyButton text={conversation_key} label="Copy key" isIcon />
        </p>
      )}
      {has_earlier && <p className="faint">Earlier jobs of this conversation are in the list.</p>}
      <ol className="thread">
        {turns.map((turn) => (
          <Turn
            key={turn.job_id}
            turn={turn}
            workspace={workspace}
            isOpen={turn.job_id === jobId}
            isText={executor === 'command'}
          />
        ))}
      </ol>
    </section>
  )
}

function Turn(props: { turn: ThreadTurn; workspace: string; isOpen: boolean; isText: boolean }) {
  const { turn, workspace, isOpen, isText } = props
  const { prompt, prompt_length, output, output_length, error, messages } = turn
  const line = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  return (
    <li ref={line} data-open={isOpen || undefined}>
      <p className="turn-head">
        <bdi>{turn.from}</bdi>
        <time className="faint" dateTime={turn.created_at} title={fullTime(turn.created_at)}>
          {dayAndTime(turn.created_at)}
        </time>
        <span className="spacer" />
        <StateBadge job={turn} showsLabel />
        {isOpen ? (
          <span className="faint">This job</span>
        ) : (
          <a href={hrefOf({ workspace, jobId: turn.job_id })}>Job {turn.job_id.slice(0, 8)}</a>
        )}
      </p>
      <div className="message">
        {prompt === '' ? (
          <p className="faint">Removed when its retention ended.</p>
        ) : (
          <Markdown text={prompt} />
        )}
        <Cut shown={prompt.length} total={prompt_length} />
      </div>
      {messages.map(({ text }, at) => (
        // Messages are only ever added at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="message">
          <Markdown text={text} />
        </div>
      ))}
      {output !== null && (
        <div className="answer">
          {isText ? (
            <pre className="plain">{visible(output)}</pre>
          ) : (
            <Markdown text={output} isDocument />
          )}
          <Cut shown={output.length} total={output_length} />
        </div>
      )}
      {error !== null && <FailureBox failure={error} />}
    </li>
  )
}

function Cut({ shown, total }: { shown: number; total: number }) {
  if (shown >= total) return null
  return (
    <p className="faint">
      The first {compact(shown)} of {compact(total)} characters. Open the job for the rest.
    </p>
  )
}
