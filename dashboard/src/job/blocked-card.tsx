import type { ApiReview, JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { Composer } from '../base/composer.tsx'
import { useDraft } from '../base/draft.ts'
import { Icon } from '../base/icon.tsx'
import { oneLine } from '../text/visible.ts'
import { useAdvance, useDecide } from './triage.ts'

/** An agent that cannot continue: a reply goes to the same conversation, or the job is given up. */
export function BlockedCard(props: { job: JobRef; detail: JobDetail; review: ApiReview }) {
  const { job, detail, review } = props
  const act = useAct(job)
  const advance = useAdvance(job)
  const decide = useDecide(job, detail.job.headline)
  const draft = useDraft(`reply/${job.workspace}/${job.jobId}`)
  const [text, , clear] = draft

  async function reply(note: string): Promise<boolean> {
    try {
      await act.mutateAsync({ action: 'review', body: { verdict: 'send_back', note } })
      advance()
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  /** What was typed becomes the note of the decision. */
  function end(words: string, verdict: { verdict: 'approve' | 'reject'; accept?: boolean }): void {
    const note = text.trim()
    decide(words, { action: 'review', body: { ...verdict, ...(note !== '' && { note }) } })
    clear()
  }

  return (
    <section className="need-card" aria-label="Blocked">
      <p className="need-title">
        <Icon name="needs" /> Blocked: {oneLine(review.reason)}
      </p>
      <p className="faint">
        {detail.thread_id === null
          ? 'Your reply runs the job again with it.'
          : 'Your reply continues the same conversation.'}{' '}
        Its result so far is below.
      </p>
      <Composer
        label="Your reply"
        placeholder={`Reply to ${detail.job.to}`}
        keyName="a"
        send={{ label: 'Reply', run: reply }}
        isBusy={act.isPending}
        draft={draft}
      />
      <div className="row">
        {detail.result !== null && (
          <button
            type="button"
            data-command="Accept as done"
            data-key="s"
            onClick={() => end('Accepted as done', { verdict: 'approve', accept: true })}
          >
            Accept as done <kbd>s</kbd>
          </button>
        )}
        <button
          type="button"
          className="danger"
          data-command="Give up"
          data-key="r"
          onClick={() => end('Gave up', { verdict: 'reject' })}
        >
          Give up <kbd>r</kbd>
        </button>
      </div>
      <p className="faint consequences">
        {detail.result !== null && 'Accepting completes it with its unfinished result. '}
        Giving up ends it as failed.
      </p>
      {act.error && <p role="alert">{act.error.message}</p>}
    </section>
  )
}
