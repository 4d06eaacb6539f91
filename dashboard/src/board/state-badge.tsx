import type { JobRow } from '../../../lib/schema/api.ts'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'

/** A job's state as the page shows it: what a person must do comes before the state. */
export type Status =
  | 'question'
  | 'blocked'
  | 'review'
  | 'recovery'
  | Exclude<JobRow['state'], `needs_${string}`>

const STATUSES: Record<Status, { icon: IconName; label: string }> = {
  question: { icon: 'needs', label: 'Question' },
  blocked: { icon: 'needs', label: 'Blocked' },
  review: { icon: 'needs', label: 'Review' },
  recovery: { icon: 'needs', label: 'Recovery' },
  running: { icon: 'running', label: 'Running' },
  queued: { icon: 'queued', label: 'Queued' },
  completed: { icon: 'completed', label: 'Completed' },
  failed: { icon: 'failed', label: 'Failed' },
  cancelled: { icon: 'cancelled', label: 'Cancelled' },
  expired: { icon: 'expired', label: 'Expired' },
}

/** A running job with an open question counts as a question. */
export function statusOf({ needs, state }: Pick<JobRow, 'needs' | 'state'>): Status {
  if (needs === 'answer') return 'question'
  if (needs !== null) return needs
  if (state === 'needs_review') return 'review'
  return state === 'needs_recovery' ? 'recovery' : state
}

export function labelOf(job: Pick<JobRow, 'needs' | 'state'>): string {
  return STATUSES[statusOf(job)].label
}

/** The icon of a job's status; screen readers get the label too, and everyone with `showsLabel`. */
export function StateBadge({ job, showsLabel }: { job: JobRow; showsLabel?: boolean }) {
  const status = statusOf(job)
  const { icon, label } = STATUSES[status]
  return (
    <span className="state-badge" data-status={status} title={label}>
      <Icon name={icon} />
      <span className={showsLabel === true ? 'state-label' : 'visually-hidden'}>{label}</span>
    </span>
  )
}
