import type { Identified } from '../../access/principal.ts'
import { RelayError } from '../../errors.ts'

/** How many of one thing may be open at the same time. */
export type Limits = {
  /** What is counted, as the refusal names it: "streams". */
  what: string
  /** For all owners together. */
  owners: number
  /** For all other callers together, apart from those of owners. */
  others: number
  /** For one credential of the other callers. */
  each: number
}

/** Counts one more for a caller and returns the function that ends it. Throws `BUSY`. */
export type Limiter = (who: Pick<Identified, 'principal' | 'credential'>) => () => void

/** Counts what is open. Other callers are counted apart, so that they never use up what is for owners. */
export function createLimiter({ what, owners, others, each }: Limits): Limiter {
  const open = new Map<string, number>()
  const total = { owner: 0, agent: 0 }

  return ({ principal, credential }) => {
    const { rights } = principal
    const isOwner = rights === 'owner'
    const mine = open.get(credential) ?? 0
    const most = isOwner ? owners : Math.min(others, each)
    if (total[rights] >= (isOwner ? owners : others) || (!isOwner && mine >= each)) {
      const message = `Cannot open another: ${most} ${what} are open. Close one, or try again later.`
      throw new RelayError('BUSY', message, { details: { retry_after_s: 2 } })
    }
    total[rights] += 1
    open.set(credential, mine + 1)
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      total[rights] -= 1
      const left = (open.get(credential) ?? 1) - 1
      if (left > 0) open.set(credential, left)
      else open.delete(credential)
    }
  }
}
