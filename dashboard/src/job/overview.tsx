import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { fetchEarlier } from '../api/job.ts'
import type { JobRef } from '../base/address.ts'
import type { FetchedDetail } from '../api/job-detail.ts'
import { Markdown } from '../text/markdown.tsx'
import { oneLine, visible } from '../text/visible.ts'
import { Plan } from './plan.tsx'
import { Result } from './result.tsx'
import { Timeline } from './timeline.tsx'

/** Characters of a prompt that are shown before a click. */
const SHORT_PROMPT = 700

/** A job's error or result, plan, prompt and timeline. */
export function Overview({ job, detail }: { job: JobRef; detail: FetchedDetail }) {
  const { events, activity, plan, task, error, result } = detail
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
        <h3>Prompt</h3>
        {detail.expunged ? (
          <p className="faint">Removed when its retention ended.</p>
        ) : (
          <Prompt text={task.prompt} />
        )}
      </section>
      <section className="part">
        <h3>Timeline</h3>
        {detail.hasEarlier && <EarlierActivity job={job} />}
        <Timeline events={events} activity={activity} hasEnded={hasEnded} />
      </section>
    </>
  )
}

function Prompt({ text }: { text: string }) {
  const [isWhole, setIsWhole] = useState(text.length <= SHORT_PROMPT)
  return (
    <div className="message">
      <Markdown text={isWhole ? text : `${text.slice(0, SHORT_PROMPT)}…`} />
      {!isWhole && (
        <button type="button" className="link" onClick={() => setIsWhole(true)}>
          Show the whole prompt
        </button>
      )}
    </div>
  )
}

/** Fetches the activity before the first line that the page has. */
function EarlierActivity({ job }: { job: JobRef }) {
  const client = useQueryClient()
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')

  async function load(): Promise<void> {
    setState('loading')
    try {
      await fetchEarlier(client, job)
    } catch {
      setState('failed')
    }
  }

  return (
    <p>
      <button
        type="button"
        className="link"
        disabled={state === 'loading'}
        onClick={() => void load()}
      >
        {state === 'failed' ? 'Loading failed. Try again' : 'Load earlier activity'}
      </button>
    </p>
  )
}
