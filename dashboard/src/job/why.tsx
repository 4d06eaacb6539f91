import type { JobDetail } from '../../../lib/schema/api.ts'
import type { WhyPart } from '../../../lib/schema/why-part.ts'
import { Age, TimeLeft } from '../text/age.tsx'
import { dayAndTime, withLocalTimes } from '../text/time.ts'
import { counted } from '../text/number.ts'
import { visible } from '../text/visible.ts'
import { chatGptHref, withoutAddress } from './story/chatgpt-address.ts'
import { ChatGptLink } from './story/chatgpt-link.tsx'

/**
 * One sentence: what a job waits for, or how it ended. Its durations are kept current by the server's clock. The message of a
 * failure is not repeated here, because the pane shows it below.
 */
export function Why({ detail }: { detail: JobDetail }) {
  const { job, why_parts, run_url } = detail
  const href = chatGptHref(run_url)
  if (job.state === 'failed') {
    return (
      <p className="why">
        Failed at {dayAndTime(job.state_since)} after {counted(job.attempts, 'attempt')}.
      </p>
    )
  }
  return (
    <p className="why">
      {why_parts.map((part, at) => (
        // The parts of a sentence have no id but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <Part key={at} part={part} hidesAddress={href !== undefined} />
      ))}
      {href !== undefined && (
        <>
          {' '}
          <ChatGptLink href={href} />
        </>
      )}
    </p>
  )
}

function Part({ part, hidesAddress }: { part: WhyPart; hidesAddress: boolean }) {
  if ('since' in part) return <Age at={part.since} />
  if ('until' in part) return <TimeLeft untilMs={Date.parse(part.until)} />
  const text = withLocalTimes(visible(part.text).replaceAll(/\s+/g, ' '))
  return hidesAddress ? withoutAddress(text) : text
}
