/** Levels of nesting accepted in JSON from outside. A schema has about ten; recursive readers must survive all. */
export const MAX_LEVELS = 64

/** The same for a whole message: an envelope such as a JSON-RPC request adds levels of its own. */
export const MAX_MESSAGE_LEVELS = MAX_LEVELS + 16

/** True when JSON is nested deeper than `levels`. Iterative, because deep input would overflow the call stack. */
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
 * Why JSON cannot be stored unchanged: it is nested too deep, holds a number that JSON cannot represent, or has a
 * member named `__proto__`, which many programs drop or misread. Undefined when it can.
 */
export function problemOfJson(value: unknown, levels = MAX_LEVELS): string | undefined {
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
