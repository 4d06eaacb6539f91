import type { Identified } from '../access/caller.ts'
import { RelayError } from '../errors.ts'

/** How many of a thing may be open at once. */
export type Limits = {
  /** What is counted, for the refusal: "streams". */
  what: string
  /** For all owners together. */
  owners: number
  /** For all other callers together, apart from the owners' places. */
  others: number
  /** For one credential of those. */
  each: number
}

/** Takes a place for a caller and returns the function that frees it. Throws `BUSY`. */
export type Places = (who: Pick<Identified, 'caller' | 'credential'>) => () => void

/** Counts what is open. Other callers have places of their own, so that none of them takes an owner's. */
export function createPlaces({ what, owners, others, each }: Limits): Places {
  const open = new Map<string, number>()
  const total = { owner: 0, agent: 0 }

  return ({ caller, credential }) => {
    const { rights } = caller
    const isOwner = rights === 'owner'
    const mine = open.get(credential) ?? 0
    const most = isOwner ? owners : Math.min(others, each)
    if (total[rights] >= (isOwner ? owners : others) || (!isOwner && mine >= each)) {
      throw new RelayError(
        'BUSY',
        `Cannot open another: ${most} ${what} are open. Close one, or try again later.`,
      )
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
