import type { RaceStep, Step, VoteStep } from '../schema/flow.ts'
import type { View } from './decide.ts'

/** Why the other jobs of a decided race or vote are not needed. */
export function overReason({ kind, id }: Step, { reason = 'is over' }: View): string {
  return `${kind} "${id}" is decided: ${reason.replace(/\.$/, '')}`
}

/** What a race or a vote waits for. */
export function openReason(step: RaceStep | VoteStep, views: readonly View[]): string {
  const ended = views.filter(({ state }) => state !== 'active').length
  const count = `${ended} of ${views.length} have ended`
  if (step.kind === 'vote')
    return `Undecided: ${count}, and ${step.agree} must agree on "${step.field}".`
  const wanted = step.good === undefined ? 'has completed' : 'has a good result'
  return `Undecided: ${count}, and none ${wanted}.`
}

/** Reasons are phrases; a row shows a sentence. */
export function sentenceOf(reason: string): string {
  if (reason === '') return ''
  const text = reason.charAt(0).toUpperCase() + reason.slice(1)
  return text.endsWith('.') ? text : `${text}.`
}
