import type { Takes } from '../../jobs.ts'

/** The numbers of `Takes` in the database. */
export const TAKES: Record<Takes, number> = { none: 0, reads: 1, all: 2 }

/** The workers that a job may wake, those that fit best first. */
export function takersOf({ writes }: { writes: boolean }): number[] {
  return writes ? [TAKES.all] : [TAKES.reads, TAKES.all]
}
