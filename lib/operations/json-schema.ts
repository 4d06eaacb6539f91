import * as z from 'zod'

/**
 * The JSON Schema (2020-12) of a tool's input or output as clients are shown it: without what every
 * client knows or no client needs, because each of these words costs tokens in every session.
 */
export function jsonSchemaOf(
  schema: z.core.$ZodObject,
  direction: 'input' | 'output',
): { type: 'object'; [key: string]: unknown } {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io: direction })
  return { ...(tidy(body) as Record<string, unknown>), type: 'object' }
}

function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  const members = Object.entries(node)
    .filter(([key, value]) => !isNoise(key, value))
    .map(([key, value]) => (isTypeList(key, value) ? asAlternatives(value) : [key, tidy(value)]))
  return Object.fromEntries(members)
}

/** Noise: bounds of JavaScript's integers, "any name is a string", and "anything at all" for members. */
function isNoise(key: string, value: unknown): boolean {
  switch (key) {
    case 'minimum':
      return value === Number.MIN_SAFE_INTEGER
    case 'maximum':
      return value === Number.MAX_SAFE_INTEGER
    case 'propertyNames':
      return true
    case 'items':
    case 'additionalProperties':
    case 'properties':
      return isEmpty(value)
    default:
      return false
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function isTypeList(key: string, value: unknown): value is unknown[] {
  return key === 'type' && Array.isArray(value)
}

/** Some clients know only one type in `type`. */
function asAlternatives(types: unknown[]): [string, unknown] {
  return ['anyOf', types.map((type) => ({ type }))]
}
