import { RelayError } from '../errors.ts'
import type { Caller } from '../rights/caller.ts'
import { seesAll } from '../rights/rights.ts'

/**
 * Refuses a caller that sees only its own jobs what is the owner's: hosts, workers, the state of the machine. `what`
 * completes "Cannot … as". Throws `FORBIDDEN`.
 */
export function refuseLimited(caller: Caller, what: string): void {
  if (seesAll(caller)) return
  const message = `Cannot ${what} as "${caller.agent}": this caller sees its own jobs, not the machines of the owner.`
  throw new RelayError('FORBIDDEN', message)
}
