import type { HealthReport } from '../../../../lib/schema/api-health.ts'
import { counted } from '../../text/number.ts'

/** What was found, in one sentence. */
export function summaryOf(checks: HealthReport['checks']): string {
  const problems = checks.filter(({ state }) => state === 'error').length
  const warnings = checks.filter(({ state }) => state === 'warning').length
  const found = [
    ...(problems === 0 ? [] : [counted(problems, 'problem')]),
    ...(warnings === 0 ? [] : [counted(warnings, 'warning')]),
  ]
  return found.length === 0 ? 'Found no problems.' : `Found ${found.join(' and ')}.`
}
