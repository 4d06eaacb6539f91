import * as z from 'zod'

import { RelayError } from '../errors.ts'

/** A schema of an input or output: a zod 4 schema, from which the type is inferred, or a JSON Schema. */
export type ActionSchema = z.core.$ZodType | { readonly [keyword: string]: unknown }

/** What a handler gets for an input, and what a caller of a typed output reads. */
export type Parsed<S> = S extends z.core.$ZodType ? z.output<S> : unknown

/** What a handler may return for an output. */
export type Given<S> = S extends z.core.$ZodType ? z.input<S> : unknown

/** The JSON Schema that callers are shown. Throws `ACTION_INVALID` for a schema that JSON Schema cannot express. */
export function jsonSchemaOf(
  name: string,
  schema: ActionSchema,
  io: 'input' | 'output',
): Record<string, unknown> {
  if (!isZod(schema)) return { ...schema }
  try {
    const { $schema: _dialect, ...body } = z.toJSONSchema(schema, { io })
    return body
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    const message = `Cannot register action "${name}": its ${io} schema has no JSON Schema: ${why}.`
    throw new RelayError('ACTION_INVALID', message, { details: { action: name }, cause })
  }
}

/** The value with the defaults and transformations of a schema of zod, or the first problem in a phrase. */
export async function parseWith(
  schema: ActionSchema | undefined,
  value: unknown,
): Promise<{ value: unknown } | { problem: string }> {
  if (schema === undefined || !isZod(schema)) return { value }
  const parsed = await z.safeParseAsync(schema, value)
  if (parsed.success) return { value: parsed.data }
  const [issue] = parsed.error.issues
  const path = issue?.path.map(String).join('.') ?? ''
  return { problem: `${path === '' ? '' : `"${path}": `}${issue?.message ?? 'it does not fit'}` }
}

function isZod(schema: ActionSchema): schema is z.core.$ZodType {
  return '_zod' in schema
}
