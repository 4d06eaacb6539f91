import type { JobRow } from '../../../lib/schema/api.ts'
import { Icon } from '../shell/icon.tsx'
import type { IconName } from '../shell/icon.tsx'

/** How a job stands, as a person says it. */
export type Standing =
  | 'question'
  | 'review'
  | 'recovery'
  | Exclude<JobRow['state'], `needs_${string}`>

const LOOKS: Record<Standing, { icon: IconName; words: string }> = {
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
export function standingOf({ needs, state }: Pick<JobRow, 'needs' | 'state'>): Standing {
  if (needs === 'answer') return 'question'
  if (needs !== null) return needs
  if (state === 'needs_review') return 'review'
  return state === 'needs_recovery' ? 'recovery' : state
}

/** The word for how a job stands. */
export function wordsOf(job: Pick<JobRow, 'needs' | 'state'>): string {
  return LOOKS[standingOf(job)].words
}

/** The glyph of a state; `withWords` says it, too, else only to those who listen. */
export function StateMark({ job, withWords }: { job: JobRow; withWords?: boolean }) {
  const standing = standingOf(job)
  const { icon, words } = LOOKS[standing]
  return (
    <span className="state-mark" data-standing={standing} title={words}>
      <Icon name={icon} />
      <span className={withWords === true ? 'state-words' : 'unseen'}>{words}</span>
    </span>
  )
}
