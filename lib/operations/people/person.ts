import type { Caller, Person } from '../../rights/caller.ts'

/** The person who decides. `perform` refuses every other caller of this family. */
export function personOf(caller: Caller): Person {
  if (caller.kind === 'person') return caller
  throw new Error(`A ${caller.kind} reached a decision that only a person makes.`)
}
