import type { JobRow } from '../../../lib/schema/api.ts'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'

/** How a job stands, as a person says it. */
export type Status =
  | 'question'
  | 'review'
  | 'recovery'
  | Exclude<JobRow['state'], `needs_${string}`>

const LOOKS: Record<Status, { icon: IconName; words: string }> = {
  question: { icon: 'needs', words: 'Question' },
  review: { icon: 'needs', words: 'Review' },
  recovery: { icon: 'needs', words: 'Recovery' },
  running: { icon: 'running', words: 'Running' },
  queued: { icon: 'queued', words: 'Queued' },
  completed: { icon: 'completed', words: 'Done' },
  failed: { icon: 'failed', words: 'Failed' },
  cancelled: { icon: 'cancelled', words: 'Cancelled' },
  expired: { icon: 'expired', words: 'Expired' },
}

/** A job with an open question is running, but what matters is the question. */
export function statusOf({ needs, state }: Pick<JobRow, 'needs' | 'state'>): Status {
  if (needs === 'answer') return 'question'
  if (needs !== null) return needs
  if (state === 'needs_review') return 'review'
  return state === 'needs_recovery' ? 'recovery' : state
}

/** The word for how a job stands. */
export function labelOf(job: Pick<JobRow, 'needs' | 'state'>): string {
  return LOOKS[statusOf(job)].words
}

/** The glyph of a state; `withWords` says it, too, else only to those who listen. */
export function StateBadge({ job, withWords }: { job: JobRow; withWords?: boolean }) {
  const status = statusOf(job)
  const { icon, words } = LOOKS[status]
  return (
    <span className="state-badge" data-status={status} title={words}>
      <Icon name={icon} />
      <span className={withWords === true ? 'state-label' : 'visually-hidden'}>{words}</span>
    </span>
  )
}
