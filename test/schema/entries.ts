import * as fc from 'fast-check'
import type * as z from 'zod/mini'

/** Strings that many of the schemas accept, or refuse by one character. */
const TEXTS = fc.oneof(
  fc.constantFrom('', 'a', ' ', '\0', 'codex', '__proto__', '\ud800', '\u200b', '\u{1f600}'),
  fc.date({ min: new Date(0), max: new Date('5300-01-01'), noInvalidDate: true }).map(isoOf),
  fc.constantFrom(
    '2026-02-29T00:00:00.000Z',
    '2026-12-31T24:00:00.000Z',
    '1969-12-31T23:59:59.999Z',
  ),
  fc.stringMatching(/^[a-z2-7]{26}$/),
  fc.stringMatching(/^[0-9a-f]{64}$/),
  fc.stringMatching(/^[a-z2-7]{26}\.\d{1,3}\.[0-9a-f]{16}\.output$/),
  fc.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/),
  fc.stringMatching(/^[A-Za-z0-9]{15,65}$/),
  fc.stringMatching(/^(?:[a-z][a-z0-9_-]{0,5}|dm\.[a-z2-7]{20})\.[1-9]\d{0,3}(?:\.[1-9]\d{0,3})?$/),
  fc.constantFrom(0, 1, 63, 64, 65, 128, 200, 201, 4096, 4097).chain((length) => lengthOf(length)),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

function isoOf(date: Date): string {
  return date.toISOString()
}

/** Lengths are counted in characters, of which some have two UTF-16 units. */
function lengthOf(length: number): fc.Arbitrary<string> {
  return fc.constantFrom('x', '\u{1f600}').map((unit) => unit.repeat(length))
}

const NUMBERS = fc.oneof(
  fc.integer({ min: -101, max: 101 }),
  fc.constantFrom(-0, 0.5, 1000, 1001, 2 ** 53 - 1, 2 ** 53, -(2 ** 53), 1e308),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** Any JSON, with members that a careless reader takes for something else. */
const ANYTHING = fc.jsonValue({ maxDepth: 3 })

/** Values that a schema accepts, made from its definition. */
export function acceptedBy(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'string':
      return TEXTS.filter((text) => accepts(schema, text))
    case 'number':
      return NUMBERS.filter((value) => accepts(schema, value))
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constantFrom(...def.values)
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries))
    case 'array':
      return fc
        .array(acceptedBy(def.element), { maxLength: 4 })
        .filter((items) => accepts(schema, items))
    case 'union':
      return fc.oneof(...def.options.map(acceptedBy))
    case 'optional':
      return fc.option(acceptedBy(def.innerType), { nil: undefined })
    case 'object': {
      const members = Object.entries(def.shape).map(([key, inner]) => [key, acceptedBy(inner)])
      return fc.record(Object.fromEntries(members) as Record<string, fc.Arbitrary<unknown>>)
    }
    case 'record':
      return fc.dictionary(fc.string({ maxLength: 5 }), ANYTHING, { maxKeys: 3 })
    case 'lazy':
      return ANYTHING
    default:
      throw new Error(`No values are made for a schema of type "${def.type}".`)
  }
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodMiniType).safeParse(value).success
}

const DEEP = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) as unknown

/** What may take the place of a member of a line. */
const INTRUDERS = fc.oneof(
  TEXTS,
  NUMBERS,
  ANYTHING,
  fc.constantFrom(null, [], {}, DEEP, 'x'.repeat(300_000)),
)

const NAMES = fc.constantFrom(
  'of_later',
  '',
  'constructor',
  'toString',
  'hasOwnProperty',
  '__proto__',
)

type Way = 'replace' | 'remove' | 'add' | 'wrap' | 'nudge' | 'split'

/** One change of a value at the place that a number picks. */
export type Mutation = { at: number; way: Way; name: string; intruder: unknown }

export const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat({ max: 1000 }),
  way: fc.constantFrom<Way>('replace', 'remove', 'add', 'wrap', 'nudge', 'split'),
  name: NAMES,
  intruder: INTRUDERS,
})

type Members = Record<string, unknown>

/** A copy of a value after one change. */
export function mutated(value: unknown, { at, way, name, intruder }: Mutation): unknown {
  const copy = { root: structuredClone(value) }
  const places = placesIn(copy)
  const place = places[at % places.length]
  if (place === undefined) return copy.root
  const { parent, key } = place
  const old = parent[key]
  if (way === 'replace') put(parent, key, intruder)
  else if (way === 'remove') Reflect.deleteProperty(parent, key)
  else if (way === 'wrap') put(parent, key, [old])
  else if (way === 'nudge') put(parent, key, nudged(old))
  else if (way === 'split') put(parent, key, typeof old === 'number' ? old + 0.5 : null)
  else put(isMembers(old) ? old : parent, name, intruder)
  return copy.root
}

/** The neighbour of a value, on the other side of a limit if the value is at it. */
function nudged(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'string') return value.slice(1)
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : [value]
}

function placesIn(parent: Members, found: { parent: Members; key: string }[] = []) {
  for (const key of Object.keys(parent)) {
    found.push({ parent, key })
    const inner = parent[key]
    if (isMembers(inner)) placesIn(inner, found)
  }
  return found
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null
}

/** Adds a member of its own even where the name is `__proto__`. */
function put(parent: Members, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
}
