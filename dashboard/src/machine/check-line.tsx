import type { Check } from '../../../lib/schema/api-health.ts'
import { Icon } from '../base/icon.tsx'
import { oneLine } from '../text/visible.ts'

const STATES: Record<Check['state'], string> = { ok: 'ok', warning: 'warning', error: 'problem' }

/** One thing that was checked, and what to do when it is not ok. */
export function CheckLine({ check }: { check: Check }) {
  const { name, state, message, repair } = check
  return (
    <li data-state={state}>
      <Icon name={state === 'ok' ? 'check' : 'warning'} />
      <span>
        <b>{oneLine(name)}</b> <span className="visually-hidden">{STATES[state]}: </span>
        {oneLine(message)} {state !== 'ok' && repair !== undefined && oneLine(repair)}
      </span>
    </li>
  )
}
