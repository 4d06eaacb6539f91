import { openQuestion } from '../schema/job.ts'
import type { Job } from '../schema/job.ts'

/** What a job waits for a person for. */
export type Need = 'review' | 'recovery' | 'answer'

const COMMANDS: Record<Need, (id: string) => string[]> = {
  review: (id) => [`relay review approve ${id}`, `relay review reject ${id}`],
  recovery: (id) => [`relay recover ${id}`, `relay cancel ${id}`],
  answer: (id) => [`relay answer ${id} 'TEXT'`],
}

/** Undefined for a job that needs nobody. */
export function needOf(job: Job): Need | undefined {
  if (job.state === 'needs_review') return 'review'
  if (job.state === 'needs_recovery') return 'recovery'
  return openQuestion(job) === undefined ? undefined : 'answer'
}

/** The commands by which a person decides, the usual one first. */
export function commandsFor(need: Need, id: string): string {
  return COMMANDS[need](id).join('  or  ')
}

const USUAL: Record<Need, (id: string) => string> = {
  review: (id) => `relay review approve ${id} (or reject)`,
  recovery: (id) => `relay recover ${id} (or cancel)`,
  answer: (id) => `relay answer ${id} 'TEXT'`,
}

/** What to do about a row of a listing, short enough for 80 columns: look first, then decide. */
export function stepsFor(need: Need, id: string): string {
  return `relay show ${id}, then ${USUAL[need](id)}`
}
