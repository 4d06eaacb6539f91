/** What a job can need a person for. */
export const NEEDS = ['answer', 'blocked', 'review', 'recovery'] as const
export type Need = (typeof NEEDS)[number]

/** The orders of a list of jobs. `listing`: by group, the most urgent first. */
export const SORTS = ['listing', 'created', 'updated', 'cost', 'duration'] as const
export type JobSort = (typeof SORTS)[number]
