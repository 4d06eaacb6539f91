import type * as z from 'zod/mini'

/**
 * Returns a copy of a value that the schema accepts as it is, or undefined when only the schema itself can say:
 * for every value that it refuses or changes, and for a few odd ones that it accepts. The copy is what
 * `JSON.parse(JSON.stringify(value))` returns, in the order of the schema, and shares nothing with the value.
 */
export type QuickCheck = (value: unknown) => unknown

/**
 * A check by the same rules as a schema, in a third of its time, because it keeps no path and no list of issues. It
 * knows the kinds of schema that log lines consist of. Where it meets another one it returns undefined for every
 * value, so that the schema decides.
 */
export function quickCheckOf(schema: z.core.$ZodType): QuickCheck {
  return compile(schema, new Map())
}

/** The checks made so far: schemas of JSON refer to themselves. */
type Made = Map<z.core.$ZodType, QuickCheck>

function compile(schema: z.core.$ZodType, made: Made): QuickCheck {
  const known = made.get(schema)
  if (known !== undefined) return known
  const check = withTests(kindOf(schema, made), schema._zod.def.checks ?? [])
  made.set(schema, check)
  return check
}

function kindOf(schema: z.core.$ZodType, made: Made): QuickCheck {
  // The type of every schema of zod itself; others are refused by the default case.
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return isPlain(def) ? string : unsure
    case 'number':
      return isPlain(def) ? number : isSafeInteger(def) ? integer : unsure
    case 'boolean':
      return boolean
    case 'null':
      return nothing
    case 'literal':
    case 'enum':
      return oneOf([...(schema._zod.values ?? [])])
    case 'array':
      return arrayOf(compile(def.element, made))
    case 'record':
      return isAnyKey(def.keyType) ? recordOf(compile(def.valueType, made)) : unsure
    case 'union':
      return anyOf(def.options.map((option) => compile(option, made)))
    case 'lazy':
      return onDemand(() => compile(def.getter(), made))
    case 'object':
      return objectOf(def.shape, made)
    default:
      return unsure
  }
}

function unsure(): undefined {
  return undefined
}

function string(value: unknown): unknown {
  return typeof value === 'string' ? value : undefined
}

/** JSON writes neither infinities nor the sign of zero. */
function number(value: unknown): unknown {
  return Number.isFinite(value) && !Object.is(value, -0) ? value : undefined
}

function integer(value: unknown): unknown {
  return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : undefined
}

function boolean(value: unknown): unknown {
  return typeof value === 'boolean' ? value : undefined
}

function nothing(value: unknown): unknown {
  return value === null ? null : undefined
}

function oneOf(values: readonly unknown[]): QuickCheck {
  return (value) => (values.includes(value) ? value : undefined)
}

function anyOf(options: QuickCheck[]): QuickCheck {
  return (value) => {
    for (const option of options) {
      const copy = option(value)
      if (copy !== undefined) return copy
    }
    return undefined
  }
}

function arrayOf(element: QuickCheck): QuickCheck {
  return (value) => {
    if (!Array.isArray(value)) return undefined
    const copy: unknown[] = []
    for (const item of value) {
      const inner = element(item)
      if (inner === undefined) return undefined
      copy.push(inner)
    }
    return copy
  }
}

function recordOf(member: QuickCheck): QuickCheck {
  return (value) => {
    if (!isPlainObject(value)) return undefined
    const copy: Record<string, unknown> = {}
    for (const key in value) {
      // The schema drops this member.
      if (key === '__proto__') return undefined
      const inner = member(value[key])
      if (inner === undefined) return undefined
      copy[key] = inner
    }
    return copy
  }
}

/** An undefined member is absent, as in JSON. */
function objectOf(shape: z.core.$ZodShape, made: Made): QuickCheck {
  const members = Object.entries(shape).map(([key, schema]) => memberOf(key, schema, made))
  return (value) => {
    if (!isPlainObject(value)) return undefined
    const copy: Record<string, unknown> = {}
    let found = 0
    for (const { key, check, isOptional } of members) {
      const inner = value[key]
      if (inner === undefined) {
        if (!isOptional) return undefined
        continue
      }
      const checked = check(inner)
      if (checked === undefined) return undefined
      copy[key] = checked
      found += 1
    }
    return found === countOf(value) ? copy : undefined
  }
}

function memberOf(key: string, schema: z.core.$ZodType, made: Made) {
  // An inherited name looks like a member.
  if (key in Object.prototype) return { key, check: unsure, isOptional: false }
  const { def } = (schema as z.core.$ZodTypes)._zod
  const isOptional = def.type === 'optional'
  return { key, check: compile(isOptional ? def.innerType : schema, made), isOptional }
}

function countOf(value: Record<string, unknown>): number {
  let count = 0
  for (const key in value) if (value[key] !== undefined) count += 1
  return count
}

/** True for an object that JSON writes member by member, and nothing else of it. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}

type Definition = { coerce?: boolean | undefined; format?: unknown; check?: unknown }

function isPlain({ coerce, check }: Definition): boolean {
  return coerce !== true && check === undefined
}

function isSafeInteger({ coerce, check, format }: Definition): boolean {
  return coerce !== true && check === 'number_format' && format === 'safeint'
}

function isAnyKey({ _zod: { def } }: z.core.$ZodType): boolean {
  return def.type === 'string' && isPlain(def as Definition) && (def.checks ?? []).length === 0
}

/** The check with the further conditions of a schema, such as limits and patterns, each as zod itself tests it. */
function withTests(check: QuickCheck, tests: z.core.$ZodCheck[]): QuickCheck {
  if (tests.length === 0) return check
  return (value) => {
    const copy = check(value)
    if (copy === undefined) return undefined
    const payload: z.core.ParsePayload = { value: copy, issues: [] }
    for (const test of tests) {
      const later = test._zod.check(payload as z.core.ParsePayload<never>)
      if (later !== undefined || payload.issues.length > 0) return undefined
    }
    return payload.value === copy ? copy : undefined
  }
}

function onDemand(make: () => QuickCheck): QuickCheck {
  let made: QuickCheck | undefined
  return (value) => (made ??= make())(value)
}
