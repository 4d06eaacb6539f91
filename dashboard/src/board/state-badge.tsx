import type { JobRow } from '../../../lib/schema/api.ts'
import { STATE_WORDS, shownState } from '../../../lib/schema/shown/state-words.ts'
import type { ShownState } from '../../../lib/schema/shown/state-words.ts'
import { Icon } from '../base/icon.tsx'
import type { IconName } from '../base/icon.tsx'

const ICONS: Record<ShownState, IconName> = {
  needs_answer: 'needs',
  needs_review: 'needs',
  needs_recovery: 'needs',
  blocked: 'needs',
  running: 'running',
  queued: 'queued',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
}

/** The word for a job's state. */
export function labelOf(job: Pick<JobRow, 'needs' | 'state'>): string {
  return STATE_WORDS[shownState(job)]
}

/** The icon of a job's state; screen readers get the word too, and everyone with `showsLabel`. */
export function StateBadge(props: { job: Pick<JobRow, 'needs' | 'state'>; showsLabel?: boolean }) {
  const { job, showsLabel } = props
  const state = shownState(job)
  const label = STATE_WORDS[state]
  return (
    <span className="state-badge" data-status={state} title={label}>
      <Icon name={ICONS[state]} />
      <span className={showsLabel === true ? 'state-label' : 'visually-hidden'}>{label}</span>
    </span>
  )
}
