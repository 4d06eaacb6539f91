import { useState } from 'react'

import type { ApiQuestion, ApiReview, JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { Composer } from '../base/composer.tsx'
import { Icon } from '../base/icon.tsx'
import { Markdown } from '../text/markdown.tsx'
import { oneLine } from '../text/visible.ts'

/** The question or decision that a job waits for, with its controls; nothing when there is none. */
export function NeedCard({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { question, review, actions } = detail
  if (question !== null && question.answer === null && actions.includes('answer')) {
    return <QuestionCard job={job} question={question} />
  }
  if (review === null) return null
  return <ReviewCard job={job} review={review} actions={actions} />
}

function QuestionCard({ job, question }: { job: JobRef; question: ApiQuestion }) {
  const act = useAct(job)
  async function answer(text: string): Promise<boolean> {
    try {
      const body = { question_id: question.question_id, answer: text }
      await act.mutateAsync({ action: 'answer', body })
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }
  return (
    <section className="need-card" aria-label="Question">
      <Markdown text={question.text} />
      {question.choices.length > 0 && (
        <div className="row choices">
          {question.choices.map((choice) => (
            <button
              key={choice}
              type="button"
              disabled={act.isPending}
              onClick={() => void answer(choice)}
            >
              <bdi>{oneLine(choice)}</bdi>
            </button>
          ))}
        </div>
      )}
      {question.choices.length === 0 && (
        <Composer
          label="Your answer"
          placeholder="Your answer"
          send={{ label: 'Answer', run: answer }}
          isBusy={act.isPending}
        />
      )}
      {act.error && <p role="alert">{act.error.message}</p>}
    </section>
  )
}

const TITLES: Record<ApiReview['kind'], string> = {
  before: 'Approve this job?',
  blocked: 'Blocked: its agent cannot continue without you.',
  after: 'Accept this result?',
  recovery: 'A write turn stopped half-way. Check the files, then decide.',
}

function ReviewCard(props: { job: JobRef; review: ApiReview; actions: JobDetail['actions'] }) {
  const { job, review, actions } = props
  const act = useAct(job)
  const [note, setNote] = useState('')
  const withNote = note.trim() === '' ? {} : { note: note.trim() }
  const decide = (verdict: 'approve' | 'reject') =>
    act.mutate({ action: 'review', body: { verdict, ...withNote } })
  return (
    <section className="need-card" aria-label="Decision">
      <p className="need-title">
        <Icon name="needs" /> {TITLES[review.kind]}
      </p>
      <p className="reason">{oneLine(review.reason)}</p>
      <label>
        <span className="visually-hidden">Note, recorded in the log</span>
        <input
          placeholder="Note for the log (optional)"
          value={note}
          maxLength={2000}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="row">
        {actions.includes('review') && (
          <>
            <button
              type="button"
              className="main"
              data-command="Approve"
              disabled={act.isPending}
              onClick={() => decide('approve')}
            >
              {review.kind === 'before' ? 'Approve and run' : 'Approve'}
            </button>
            <button
              type="button"
              data-command="Reject"
              disabled={act.isPending}
              onClick={() => decide('reject')}
            >
              Reject
            </button>
          </>
        )}
        {actions.includes('recover') && (
          <button
            type="button"
            className="main"
            data-command="Run it again"
            disabled={act.isPending}
            onClick={() => act.mutate({ action: 'recover', body: withNote })}
          >
            Run it again
          </button>
        )}
      </div>
      {act.error && <p role="alert">{act.error.message}</p>}
    </section>
  )
}
