import type { JsonSchema } from '../schemas.ts'
import { GENERIC, WORDS } from './words.ts'

/** What a sample is made for: a request holds what it must, a response all that it can. */
export type SampleOf = 'request' | 'response'

/** Schemas inside each other beyond this depth are left empty. */
const DEEPEST = 8

/** Makes examples of the shapes of a document. */
export type Sampler = {
  /** An example of a shape. `name`: the field that holds it, which decides what is a likely value. */
  of: (schema: JsonSchema, on?: { name?: string; for?: SampleOf }) => unknown
}

/** The facts of a JSON Schema that a sample depends on. */
type Shape = {
  $ref?: string
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  allOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  prefixItems?: JsonSchema[]
  minItems?: number
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  exclusiveMinimum?: number
  maximum?: number
  default?: unknown
}

/**
 * Makes examples from schemas: the value of a field is the likely one for its name if the schema allows it, otherwise the
 * first of some general ones that it allows.
 */
export function createSampler(components: Record<string, JsonSchema>): Sampler {
  function sample(schema: JsonSchema, on: Required<SampleOn>): unknown {
    const shape: Shape = schema
    if (shape.$ref !== undefined) return sample(named(shape.$ref), on)
    if ('const' in shape) return shape.const
    const word = WORDS[on.name]
    if (shape.enum !== undefined) return shape.enum.includes(word) ? word : shape.enum[0]
    const choices = choicesOf(shape)
    if (choices !== undefined) return sample(choiceOf(choices, word), on)
    if (shape.allOf !== undefined) {
      return Object.assign({}, ...shape.allOf.map((each) => sample(each, on)))
    }
    switch (shape.type) {
      case 'object':
        return sampleObject(shape, on)
      case 'array':
        return sampleArray(shape, on)
      case 'string':
        return [word, ...GENERIC].find((text) => isText(text, shape)) ?? ''
      case 'integer':
      case 'number':
        return [word, shape.minimum, (shape.exclusiveMinimum ?? 0) + 1].find((number) =>
          isNumber(number, shape),
        )
      case 'boolean':
        return typeof word === 'boolean' ? word : false
      case 'null':
        return null
      default:
        return word ?? {}
    }
  }

  function sampleObject(
    { properties = {}, required = [] }: Shape,
    on: Required<SampleOn>,
  ): Record<string, unknown> {
    const fields = Object.entries(properties).filter(
      ([name]) => required.includes(name) || (on.for === 'response' && on.depth < DEEPEST),
    )
    return Object.fromEntries(
      fields.map(([name, schema]) => [name, sample(schema, { ...on, name, depth: on.depth + 1 })]),
    )
  }

  function sampleArray(
    { items, prefixItems, minItems = 0 }: Shape,
    on: Required<SampleOn>,
  ): unknown {
    const { name, depth } = on
    const below = { ...on, name: singular(name), depth: depth + 1 }
    if (prefixItems !== undefined) return prefixItems.map((each) => sample(each, below))
    if (items === undefined || (depth >= DEEPEST && minItems === 0)) return []
    return Array.from({ length: Math.max(1, minItems) }, () => sample(items, below))
  }

  function named(ref: string): JsonSchema {
    return components[ref.slice(ref.lastIndexOf('/') + 1)] ?? {}
  }

  return {
    of: (schema, { name = '', for: purpose = 'response' } = {}) =>
      sample(schema, { name, for: purpose, depth: 0 }),
  }
}

type SampleOn = { name?: string; for?: SampleOf; depth?: number }

/** What a value can be, where its schema leaves a choice. */
function choicesOf({ anyOf, oneOf, type, ...rest }: Shape): JsonSchema[] | undefined {
  if (Array.isArray(type)) return type.map((each) => ({ ...rest, type: each }))
  return anyOf ?? oneOf
}

/** `null` where that is the likely value, otherwise the first choice that is something. */
function choiceOf(choices: JsonSchema[], word: unknown): JsonSchema {
  const isNull = (each: JsonSchema) => each['type'] === 'null'
  return choices.find((each) => isNull(each) === (word === null)) ?? choices[0] ?? {}
}

function singular(name: string): string {
  return name in WORDS ? name : name.replace(/s$/, '')
}

function isText(text: unknown, { pattern, minLength = 0, maxLength = Infinity }: Shape): boolean {
  return (
    typeof text === 'string' &&
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text))
  )
}

function isNumber(
  value: unknown,
  { type, minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity }: Shape,
): boolean {
  return (
    typeof value === 'number' &&
    value >= minimum &&
    value > exclusiveMinimum &&
    value <= maximum &&
    (type === 'number' || Number.isInteger(value))
  )
}
