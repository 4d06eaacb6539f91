/** Levels of nesting that are taken of JSON from outside: a schema has some ten, and every reader must be able to walk it. */
export const MOST_LEVELS = 64

/** A door adds levels of its own around what it takes, such as those of a JSON-RPC request. */
export const MOST_LEVELS_AT_DOOR = MOST_LEVELS + 16

/**
 * True when JSON is nested deeper than so many levels. Walks level by level and not by calls, which deep
 * input would exhaust.
 */
export function isDeeper(value: unknown, levels: number): boolean {
  let level: unknown[] = isNested(value) ? [value] : []
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > levels) return true
    const next: unknown[] = []
    for (const item of level) {
      for (const member of Object.values(item as object)) if (isNested(member)) next.push(member)
    }
    level = next
  }
  return false
}

/**
 * Why JSON cannot be kept as it is: nested too deep, a number that JSON has no words for, or a member
 * named `__proto__`, which half of all programs drop or take for something else. Undefined when it can.
 */
export function problemOfJson(value: unknown, levels = MOST_LEVELS): string | undefined {
  if (isDeeper(value, levels)) return `it is nested deeper than ${levels} levels`
  const open: unknown[] = [value]
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item === 'number' && !Number.isFinite(item)) return 'it holds a number out of range'
    if (!isNested(item)) continue
    if (Object.hasOwn(item, '__proto__')) return 'it has a member named "__proto__"'
    for (const member of Object.values(item)) open.push(member)
  }
  return undefined
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
