import type { ApiQuestion } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Composer } from '../base/composer.tsx'
import { useDraft } from '../base/draft.ts'
import { Markdown } from '../text/markdown.tsx'
import { oneLine } from '../text/visible.ts'
import { useAdvance } from './triage.ts'

/** The question of a turn, with its choices or a box for the answer. */
export function QuestionCard({ job, question }: { job: JobRef; question: ApiQuestion }) {
  const act = useAct(job)
  const advance = useAdvance(job)
  const draft = useDraft(`answer/${job.workspace}/${job.jobId}/${question.question_id}`)

  async function answer(text: string): Promise<boolean> {
    try {
      const body = { question_id: question.question_id, answer: text }
      await act.mutateAsync({ action: 'answer', body })
      advance()
      return true
    } catch {
      // Shown below; the text stays.
      return false
    }
  }

  return (
    <section className="need-card" aria-label="Question">
      <Markdown text={question.text} />
      {question.choices.length > 0 ? (
        <div className="row choices">
          {question.choices.map((choice, at) => (
            <BusyButton
              key={choice}
              data-key={at < 9 ? at + 1 : undefined}
              data-first-choice={at === 0 || undefined}
              isBusy={act.isPending}
              onClick={() => void answer(choice)}
            >
              {at < 9 && <kbd>{at + 1}</kbd>} <bdi>{oneLine(choice)}</bdi>
            </BusyButton>
          ))}
        </div>
      ) : (
        <Composer
          label="Your answer"
          placeholder="Your answer"
          keyName="a"
          send={{ label: 'Answer', run: answer }}
          isBusy={act.isPending}
          draft={draft}
        />
      )}
      {act.error && <p role="alert">{act.error.message}</p>}
    </section>
  )
}
