import type { Configuration } from '../schema/settings.ts'
import type { Action } from './fold.ts'

/** The actions of the operator's configuration, in the order of the file. */
export function configuredActions({ actions }: Pick<Configuration, 'actions'>): Action[] {
  return Object.entries(actions).map(
    ([name, { description, input, output, availableTo, maxAttempts }]) => ({
      name,
      description,
      input,
      output,
      available_to: availableTo,
      max_attempts: maxAttempts,
      handler: 'command',
      registered: 0,
      since: 0,
    }),
  )
}
