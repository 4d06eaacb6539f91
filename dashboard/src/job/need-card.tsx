import type { ApiReview, JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useDraft } from '../base/draft.ts'
import { useDeferred } from '../base/deferred.ts'
import { Icon } from '../base/icon.tsx'
import { oneLine } from '../text/visible.ts'
import { BlockedCard } from './blocked-card.tsx'
import { NoteField } from './note-field.tsx'
import { QuestionCard } from './question-card.tsx'
import { RecoveryChoices } from './recovery-choices.tsx'
import { undoAndReturn, useDecide } from './triage.ts'

/** The question or decision that a job waits for, with its controls; nothing when there is none. */
export function NeedCard({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { question, review, actions } = detail
  const { waiting } = useDeferred()
  if (question !== null && question.answer === null && actions.includes('answer')) {
    return <QuestionCard job={job} question={question} />
  }
  if (review === null) return null
  if (waiting?.keys.includes(`${job.workspace}/${job.jobId}`))
    return <DecidedCard words={waiting.words} />
  if (review.kind === 'blocked') return <BlockedCard job={job} detail={detail} review={review} />
  return <ReviewCard job={job} detail={detail} review={review} />
}

/** In place of a decision that was made and can still be undone. */
function DecidedCard({ words }: { words: string }) {
  return (
    <section className="need-card" aria-label="Decision">
      <p className="need-title">{words}</p>
      <div className="row">
        <button type="button" onClick={undoAndReturn}>
          Undo
        </button>
      </div>
    </section>
  )
}

const TITLES: Record<Exclude<ApiReview['kind'], 'blocked'>, string> = {
  before: 'Approve this job?',
  after: 'Accept this result?',
  recovery: 'A write turn stopped half-way. Check the files, then decide.',
}

type CardProps = { job: JobRef; detail: JobDetail; review: ApiReview }

function ReviewCard({ job, detail, review }: CardProps) {
  const { kind } = review
  const draft = useDraft(`note/${job.workspace}/${job.jobId}`)
  if (kind === 'blocked') return null
  return (
    <section className="need-card" aria-label="Decision">
      <p className="need-title">
        <Icon name="needs" /> {TITLES[kind]}
      </p>
      <p className="reason">{oneLine(review.reason)}</p>
      <NoteField kind={kind} draft={draft} />
      {kind === 'recovery' ? (
        <RecoveryChoices job={job} detail={detail} draft={draft} />
      ) : (
        <ReviewChoices job={job} detail={detail} draft={draft} kind={kind} />
      )}
    </section>
  )
}

function ReviewChoices(props: {
  job: JobRef
  detail: JobDetail
  draft: ReturnType<typeof useDraft>
  kind: 'before' | 'after'
}) {
  const { job, detail, draft, kind } = props
  const [text, , clear] = draft
  const decide = useDecide(job, detail.job.headline)
  const note = text.trim()
  const send = (word: string, verdict: 'approve' | 'reject' | 'send_back') => {
    decide(word, { action: 'review', body: { verdict, ...(note !== '' && { note }) } })
    clear()
  }
  if (!detail.actions.includes('review')) return null
  const runs = kind === 'before' || detail.result === null
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="main"
          data-command="Approve"
          data-key="a"
          onClick={() => send(runs ? 'Approved' : 'Accepted', 'approve')}
        >
          {runs ? 'Approve and run' : 'Accept'} <kbd>a</kbd>
        </button>
        {kind === 'after' && (
          <button
            type="button"
            data-command="Send back"
            data-key="s"
            aria-disabled={note === ''}
            onClick={({ currentTarget }) =>
              note === '' ? focusNote(currentTarget) : send('Sent back', 'send_back')
            }
          >
            Send back <kbd>s</kbd>
          </button>
        )}
        <span className="spacer" />
        <button
          type="button"
          className="danger"
          data-command="Reject"
          data-key="r"
          onClick={() => send('Rejected', 'reject')}
        >
          Reject <kbd>r</kbd>
        </button>
      </div>
      <p className="faint consequences">{consequencesOf(kind, runs)}</p>
    </>
  )
}

function consequencesOf(kind: 'before' | 'after', runs: boolean): string {
  const reject = 'Rejecting ends it as failed.'
  if (kind === 'before') return `Approving lets it run. ${reject}`
  const approve = runs ? 'Approving runs it again.' : 'Accepting completes it with this result.'
  return `${approve} Sending back runs it again with your note. ${reject}`
}

/** A result is sent back with a note, or not at all. */
function focusNote(button: HTMLElement): void {
  button.closest('.need-card')?.querySelector<HTMLElement>('[data-note]')?.focus()
}
