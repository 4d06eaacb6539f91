import { problemOfJson } from './json-shape.ts'

/** Bytes of a schema as JSON. Claude Code accepts 100 KiB; a larger schema takes seconds to compile. */
const MAX_BYTES = 256 * 1024

/** Characters of one pattern. */
const MAX_PATTERN_LENGTH = 4096

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'])

/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples'])

/**
 * Why a JSON Schema cannot describe a result; undefined when it looks usable. The check does not compile the
 * schema, so the validator may still refuse it.
 */
export function problemOfSchema(schema: Record<string, unknown>): string | undefined {
  const problem = problemOfJson(schema)
  if (problem !== undefined) return problem
  const bytes = Buffer.byteLength(JSON.stringify(schema))
  if (bytes > MAX_BYTES) return `it has ${bytes} bytes; the limit is ${MAX_BYTES}`
  const hasId = holdsKey(schema, '$id')
  const open: unknown[] = [schema]
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item !== 'object' || item === null) continue
    for (const [key, value] of Object.entries(item)) {
      const found = Array.isArray(item) ? undefined : problemOfMember(key, value, hasId)
      if (found !== undefined) return found
      if (!DATA.has(key) || Array.isArray(item)) open.push(value)
    }
  }
  return undefined
}

/** A property can have the name of a keyword; its value is then a schema and not a string. */
function problemOfMember(key: string, value: unknown, hasId: boolean): string | undefined {
  switch (key) {
    case '$async':
      return '"$async" is not part of JSON Schema; remove it'
    case '$ref':
    case '$dynamicRef':
    case '$recursiveRef':
      return typeof value === 'string' ? problemOfReference(value, hasId) : undefined
    case 'pattern':
      return typeof value === 'string' ? problemOfPattern(value) : undefined
    case 'patternProperties':
      return Object.keys(value ?? {})
        .map(problemOfPattern)
        .find((found) => found !== undefined)
    case 'type':
      return problemOfType(value)
    default:
      return undefined
  }
}

function problemOfReference(reference: string, hasId: boolean): string | undefined {
  const name = JSON.stringify(reference.slice(0, 100))
  if (!reference.startsWith('#') && !hasId) return `the reference ${name} points outside the schema`
  // A pointer through an inherited property would resolve to something that is not in the schema.
  const inherited = partsOf(reference).find((part) => part in Object.prototype)
  return inherited === undefined
    ? undefined
    : `the reference ${name} contains "${inherited}", which every object inherits; rename that member`
}

function partsOf(reference: string): string[] {
  try {
    return decodeURIComponent(reference).split(/[/#]/)
  } catch {
    // Malformed percent-encoding: the validator refuses it.
    return []
  }
}

function problemOfPattern(pattern: string): string | undefined {
  const name = JSON.stringify(pattern.slice(0, 100))
  if (pattern.length > MAX_PATTERN_LENGTH) {
    return `the pattern ${name}… has ${pattern.length} characters; the limit is ${MAX_PATTERN_LENGTH}`
  }
  try {
    RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    if (error instanceof SyntaxError) return `the pattern ${name} is not a regular expression`
    throw error
  }
}

function problemOfType(value: unknown): string | undefined {
  const names: unknown[] = Array.isArray(value) ? value : [value]
  const unknown = names.filter((name) => typeof name === 'string').find((name) => !TYPES.has(name))
  return unknown === undefined
    ? undefined
    : `${JSON.stringify(unknown.slice(0, 100))} is not a JSON Schema type`
}

function holdsKey(schema: unknown, name: string): boolean {
  const open: unknown[] = [schema]
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item !== 'object' || item === null) continue
    if (Object.hasOwn(item, name)) return true
    for (const value of Object.values(item)) open.push(value)
  }
  return false
}
