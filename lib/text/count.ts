/** The word that agrees with a count: `plural(1, 'is', 'are')`. Without `many`, an *s* is added. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many
}

/** A count and its noun: `1 job`, `2 jobs`, `0 branches`. */
export function counted(count: number, one: string, many?: string): string {
  return `${count} ${plural(count, one, many)}`
}
