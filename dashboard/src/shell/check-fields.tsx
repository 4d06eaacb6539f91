import { useChecks } from '../api/checks.ts'
import type { ApiCheck } from '../../../lib/schema/api-checks.ts'
import type { DispatchForm } from './dispatch-form.ts'

type Props = { form: DispatchForm; set: (part: Partial<DispatchForm>) => void }

/** Which checks must pass, and in how many turns; nothing where the operator has no checks. */
export function CheckFields({ form, set }: Props) {
  const { checks: chosen, checkRounds, workspace } = form
  const known = useChecks(workspace)
  const names = [...new Set([...known.map(({ name }) => name), ...chosen])]
  if (names.length === 0) return null
  return (
    <fieldset className="switches">
      <legend>
        Checks that must pass <span className="faint">optional</span>
      </legend>
      {names.map((name) => {
        const check = known.find((each) => each.name === name)
        const isChosen = chosen.includes(name)
        const why = whyNot(check, form)
        const others = chosen.filter((each) => each !== name)
        return (
          <label key={name} className="switch" title={check?.description ?? check?.command}>
            <input
              type="checkbox"
              checked={isChosen}
              disabled={why !== undefined && !isChosen}
              onChange={({ target }) =>
                set({ checks: target.checked ? [...others, name] : others })
              }
            />
            <bdi>{name}</bdi>
            {why !== undefined && <span className="faint">{why}</span>}
          </label>
        )
      })}
      {chosen.length > 0 && (
        <label>
          Turns to pass them <span className="faint">default 3</span>
          <input
            type="number"
            min={1}
            max={10}
            step={1}
            value={checkRounds}
            onChange={(event) => set({ checkRounds: event.target.value })}
          />
        </label>
      )}
    </fieldset>
  )
}

/** Why this job cannot name a check, as far as the page knows; the server decides. */
function whyNot(check: ApiCheck | undefined, { to, write }: DispatchForm): string | undefined {
  if (check === undefined) return 'not on the list any more'
  if (check.agents?.includes(to.trim()) === false) return `only for ${check.agents.join(', ')}`
  return !write && !check.read_only_jobs ? 'write jobs only' : undefined
}
