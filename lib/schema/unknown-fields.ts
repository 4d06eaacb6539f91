import type * as z from 'zod/mini'

/** Passes at most; each removes the unknown fields at one more level of nesting. */
const MAX_PASSES = 8

type Parsed<T> = { success: true; data: T } | { success: false; error: z.core.$ZodError }

/**
 * Parses data that a later version may have written: fields unknown to this version are dropped. In all other
 * respects it is as strict as `parse`. Without unknown fields it costs nothing extra.
 */
export function parseKnown<T>(parse: (value: unknown) => Parsed<T>, value: unknown): Parsed<T> {
  let parsed = parse(value)
  let known = value
  for (let pass = 0; pass < MAX_PASSES && !parsed.success; pass += 1) {
    const unknown = unknownFields(parsed.error.issues)
    if (unknown === undefined) return parsed
    known = without(known, unknown)
    parsed = parse(known)
  }
  return parsed
}

type Field = { path: PropertyKey[]; key: string }

/** The unknown fields; undefined when there is any other problem. */
function unknownFields(issues: z.core.$ZodIssue[]): Field[] | undefined {
  const found: Field[] = []
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys') {
      found.push(...issue.keys.map((key) => ({ path: issue.path, key })))
      continue
    }
    if (issue.code !== 'invalid_union') return undefined
    // In a union, one member must fit except for unknown fields.
    const fields = issue.errors.map(unknownFields).find((member) => member !== undefined)
    if (fields === undefined) return undefined
    found.push(...fields.map(({ path, key }) => ({ path: [...issue.path, ...path], key })))
  }
  return found
}

/** A copy without these fields. */
function without(value: unknown, fields: Field[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const { path, key } of fields) {
    let at = copy
    for (const step of path) at = memberOf(at, step)
    if (typeof at === 'object' && at !== null) Reflect.deleteProperty(at, key)
  }
  return copy
}

function memberOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
}
