import * as z from 'zod'

/**
 * The JSON Schema (2020-12) of a tool's input or output as clients are shown it: without what every
 * client knows or no client needs, because each of these words costs tokens in every session.
 */
export function jsonSchemaOf(
  schema: z.ZodObject,
  direction: 'input' | 'output',
): { type: 'object'; [key: string]: unknown } {
  const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io: direction })
  return { ...(tidy(body) as Record<string, unknown>), type: 'object' }
}

/** Noise: bounds of JavaScript's integers, "any name is a string", and "anything at all" for members. */
function tidy(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(tidy)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !isNoise(key, value))
      .map(([key, value]) => [key, tidy(value)]),
  )
}

function isNoise(key: string, value: unknown): boolean {
  if (key === 'minimum') return value === Number.MIN_SAFE_INTEGER
  if (key === 'maximum') return value === Number.MAX_SAFE_INTEGER
  if (key === 'propertyNames' || key === 'items' || key === 'additionalProperties') {
    return saysNothing(key, value)
  }
  return key === 'properties' && isEmpty(value)
}

function saysNothing(key: string, value: unknown): boolean {
  return key === 'propertyNames' ? true : isEmpty(value)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
