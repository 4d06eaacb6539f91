import type { JobDetail } from '../../../lib/schema/api.ts'
import { CopyButton } from '../text/copy-button.tsx'
import { timeOfDay } from '../text/time.ts'
import { visible } from '../text/visible.ts'

/** The events of the job's log as stored, with long texts shortened. */
export function RawLog({ detail }: { detail: JobDetail }) {
  const all = detail.events.map((event) => JSON.stringify(event)).join('\n')
  return (
    <section className="part">
      <div className="part-head">
        <h3>Events</h3>
        <span className="spacer" />
        <CopyButton text={all} label="Copy all" />
      </div>
      <ol className="raw">
        {detail.events.map((event) => (
          <li key={event.version}>
            <details>
              <summary>
                <span className="faint">{event.version}</span> {event.type}{' '}
                <time className="faint" dateTime={event.at}>
                  {timeOfDay(event.at)}
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
