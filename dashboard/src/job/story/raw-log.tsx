import { useState } from 'react'

import type { ActivityPage, ApiActivity } from '../../../../lib/schema/api.ts'
import { get } from '../../api/client.ts'
import type { FetchedDetail } from '../../api/job-detail.ts'
import type { JobRef } from '../../base/address.ts'
import { Icon } from '../../base/icon.tsx'
import { CopyButton } from '../../text/copy-button.tsx'
import { saveFile } from '../../text/save.ts'
import { dayAndTime, fullTime } from '../../text/time.ts'
import { visible } from '../../text/visible.ts'
import { BusyButton } from '../../base/busy-button.tsx'

/** The events of the job's log as stored, with long texts shortened, and the whole log as a file. */
export function RawLog({ job, detail }: { job: JobRef; detail: FetchedDetail }) {
  const all = detail.events.map((event) => JSON.stringify(event)).join('\n')
  return (
    <section className="part">
      <div className="part-head">
        <h3>Events</h3>
        <span className="spacer" />
        <CopyButton text={all} label="Copy events" />
        <Download job={job} detail={detail} />
      </div>
      <ol className="raw">
        {detail.events.map((event) => (
          <li key={event.version}>
            <details>
              <summary>
                <span className="faint">{event.version}</span> {event.type}{' '}
                <time className="faint" dateTime={event.at} title={fullTime(event.at)}>
                  {dayAndTime(event.at)}
                </time>
              </summary>
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
              <pre tabIndex={0}>{visible(JSON.stringify(event, undefined, 2))}</pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Downloads every event and every line of activity, one JSON object to a line, in chronological order. */
function Download({ job, detail }: { job: JobRef; detail: FetchedDetail }) {
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle')

  async function download(): Promise<void> {
    setState('loading')
    try {
      const lines = [...detail.events, ...(await allActivity(job))].toSorted((a, b) =>
        a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
      )
      const text = lines.map((line) => `${JSON.stringify(line)}\n`)
      saveFile(`${job.jobId}.jsonl`, new Blob(text, { type: 'application/jsonl;charset=utf-8' }))
      setState('idle')
    } catch {
      setState('failed')
    }
  }

  return (
    <BusyButton
      type="button"
      className="quiet"
      isBusy={state === 'loading'}
      onClick={() => void download()}
    >
      <Icon name="download" />
      <span aria-live="polite">
        {state === 'failed' ? 'Download failed. Try again' : 'Download log'}
      </span>
    </BusyButton>
  )
}

async function allActivity({ workspace, jobId }: JobRef): Promise<ApiActivity[]> {
  const lines: ApiActivity[] = []
  let after: number | null = 0
  while (after !== null) {
    const query = { workspace, after, limit: 1000 }
    const page: ActivityPage = await get(`jobs/${jobId}/activity`, query)
    lines.push(...page.activity)
    after = page.next
  }
  return lines
}
