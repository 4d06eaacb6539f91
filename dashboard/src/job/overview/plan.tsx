import type { ApiPlanStep } from '../../../../lib/schema/api.ts'
import { Icon } from '../../base/icon.tsx'
import type { IconName } from '../../base/icon.tsx'
import { oneLine } from '../../text/visible.ts'

const LABELS: Record<ApiPlanStep['state'], string> = {
  pending: 'not done',
  active: 'in progress',
  done: 'done',
  skipped: 'skipped',
}

const ICONS: Record<ApiPlanStep['state'], IconName> = {
  pending: 'queued',
  active: 'running',
  done: 'check',
  skipped: 'cancelled',
}

/** The plan of the latest turn, and how much of it is done. */
export function Plan({ steps, hasEnded }: { steps: ApiPlanStep[]; hasEnded: boolean }) {
  const done = steps.filter(({ state }) => state === 'done' || state === 'skipped').length
  return (
    <section className="part">
      <h3>
        Plan{' '}
        <span className="faint">
          {done} of {steps.length}
        </span>
      </h3>
      <progress max={steps.length} value={done} aria-label="Steps done" />
      <ol className="plan">
        {steps.map((step, index) => (
          // Every update replaces the whole plan; a step has no id but its position.
          // oxlint-disable-next-line react/no-array-index-key
          <Step key={index} step={step} hasEnded={hasEnded} />
        ))}
      </ol>
    </section>
  )
}

/** One step; a step that was active when its turn ended is not done. */
function Step({ step, hasEnded }: { step: ApiPlanStep; hasEnded: boolean }) {
  const state = hasEnded && step.state === 'active' ? 'pending' : step.state
  return (
    <li data-state={state}>
      <Icon name={ICONS[state]} />
      <span>
        <bdi className="step">{oneLine(step.text)}</bdi>{' '}
        <span className={state === 'skipped' ? 'faint' : 'visually-hidden'}>{LABELS[state]}</span>
        {step.note !== null && <span className="step-note">{oneLine(step.note)}</span>}
      </span>
    </li>
  )
}
