import { canonical } from '../schema/canonical.ts'
import type { Comparison, Condition } from '../schema/flow.ts'

/** The structured result of a step; undefined when it has none. Without an id: that of the step itself. */
export type ResultOf = (step: string | undefined) => unknown

/** True when a condition holds for these results. A member that is missing satisfies no comparison. */
export function holds(condition: Condition, resultOf: ResultOf): boolean {
  if ('all' in condition) return condition.all.every((each) => holds(each, resultOf))
  if ('any' in condition) return condition.any.some((each) => holds(each, resultOf))
  return compares(condition, memberOf(resultOf(condition.step), condition.field))
}

/** A member of a value by its path; undefined when it has none. Inherited members do not count. */
export function memberOf(value: unknown, path: string): unknown {
  let found: unknown = value
  for (const name of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = Reflect.get(found, name)
  }
  return found
}

function compares(condition: Comparison, value: unknown): boolean {
  const { equals, not_equals, one_of, at_least, at_most } = condition
  if (value === undefined) return false
  const isBare = [equals, not_equals, one_of, at_least, at_most].every((each) => each === undefined)
  if (isBare) return value !== null && value !== false
  return (
    (equals === undefined || isSame(value, equals)) &&
    (not_equals === undefined || !isSame(value, not_equals)) &&
    (one_of === undefined || one_of.some((each) => isSame(value, each))) &&
    (at_least === undefined || (typeof value === 'number' && value >= at_least)) &&
    (at_most === undefined || (typeof value === 'number' && value <= at_most))
  )
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** A condition in words, as `verdict of review equals "approve"`. */
export function conditionInWords(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionInWords).join(' and ')
  if ('any' in condition) return condition.any.map(conditionInWords).join(' or ')
  const { step, field, equals, not_equals, one_of, at_least, at_most } = condition
  const parts = [
    equals === undefined ? '' : `equals ${JSON.stringify(equals)}`,
    not_equals === undefined ? '' : `is not ${JSON.stringify(not_equals)}`,
    one_of === undefined
      ? ''
      : `is one of ${one_of.map((each) => JSON.stringify(each)).join(', ')}`,
    at_least === undefined ? '' : `is at least ${at_least}`,
    at_most === undefined ? '' : `is at most ${at_most}`,
  ].filter((part) => part !== '')
  const subject = step === undefined ? `"${field}"` : `"${field}" of "${step}"`
  return `${subject} ${parts.length === 0 ? 'is set' : parts.join(' and ')}`
}
