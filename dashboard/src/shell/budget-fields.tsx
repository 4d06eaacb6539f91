import { NumberField, SelectField } from '../base/field.tsx'
import type { Covers, DispatchForm } from './dispatch-form.ts'

const COVERS: readonly [Covers, string][] = [
  ['tree', 'this job and what it sends'],
  ['job', 'this job alone'],
  ['turn', 'each turn by itself'],
]

/** The most that the turns of the job may use. */
export function BudgetFields(props: {
  form: DispatchForm
  set: (part: Partial<DispatchForm>) => void
}) {
  const { form, set } = props
  const { caps, covers } = form
  const change = (part: Partial<DispatchForm['caps']>) => set({ caps: { ...caps, ...part } })
  const hasCap = Object.values(caps).some((cap) => cap !== '')
  return (
    <fieldset className="budget-fields">
      <legend>
        Stop when it has used <span className="faint">optional</span>
      </legend>
      <NumberField
        label="US dollars"
        value={caps.cost_usd}
        most={1_000_000}
        isFraction
        onText={(cost_usd) => change({ cost_usd })}
      />
      <NumberField
        label="Tokens"
        value={caps.tokens}
        most={1_000_000_000_000}
        onText={(tokens) => change({ tokens })}
      />
      <NumberField
        label="Minutes"
        value={caps.minutes}
        most={1_000_000}
        isFraction
        onText={(minutes) => change({ minutes })}
      />
      <NumberField
        label="Turns"
        value={caps.turns}
        most={1_000_000}
        onText={(turns) => change({ turns })}
      />
      {hasCap && (
        <div className="covers">
          <SelectField
            label="Counted for"
            value={covers}
            choices={COVERS}
            onChoose={(chosen) => set({ covers: chosen })}
          />
        </div>
      )}
    </fieldset>
  )
}
