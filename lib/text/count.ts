/** The word that agrees with a count: `plural(1, 'is', 'are')`. Without `many`, an *s* is added. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many
}

/** A count and its noun: `1 job`, `2 jobs`, `0 branches`. */
export function counted(count: number, one: string, many?: string): string {
  return `${count} ${plural(count, one, many)}`
}

/** The first `maximum` names in quotes, and how many more there are: `"a", "b" and 3 more`. */
export function quotedList(names: string[], maximum: number): string {
  const shown = names.slice(0, maximum).map((name) => JSON.stringify(name))
  const more = names.length - shown.length
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`
}
