import { problemOfJson } from './json-shape.ts'

/** Bytes of a schema as JSON; Claude Code takes 100 KiB, and a larger one compiles for seconds. */
const MOST_BYTES = 256 * 1024

/** Units of one pattern. */
const PATTERN_UNITS = 4096

const TYPES = new Set(['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'])

/** Members that hold examples of answers and no schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples'])

/**
 * Why a JSON Schema cannot be used for a result, as far as a look at it shows; undefined when the look
 * shows nothing. The validator that compiles it may still refuse it.
 */
export function problemOfSchema(schema: Record<string, unknown>): string | undefined {
  const problem = problemOfJson(schema)
  if (problem !== undefined) return problem
  const bytes = Buffer.byteLength(JSON.stringify(schema))
  if (bytes > MOST_BYTES) return `it has ${bytes} bytes, at most ${MOST_BYTES} are taken`
  const isOpen = holdsKey(schema, '$id')
  const open: unknown[] = [schema]
  while (open.length > 0) {
    const item = open.pop()
    if (typeof item !== 'object' || item === null) continue
    for (const [key, value] of Object.entries(item)) {
      const found = Array.isArray(item) ? undefined : problemOfMember(key, value, isOpen)
      if (found !== undefined) return found
      if (!DATA.has(key) || Array.isArray(item)) open.push(value)
    }
  }
  return undefined
}

/** A property may have the name of a keyword; its value is a schema then, and no text. */
function problemOfMember(key: string, value: unknown, isOpen: boolean): string | undefined {
  switch (key) {
    case '$async':
      return '"$async" belongs to one validator and is no part of JSON Schema; remove it'
    case '$ref':
    case '$dynamicRef':
    case '$recursiveRef':
      return typeof value === 'string' ? problemOfReference(value, isOpen) : undefined
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

function problemOfReference(reference: string, isOpen: boolean): string | undefined {
  const name = JSON.stringify(reference.slice(0, 100))
  if (!reference.startsWith('#') && !isOpen) return `the reference ${name} leads out of it`
  // A pointer over a name that every object inherits would find what no sender wrote.
  const inherited = partsOf(reference).find((part) => part in Object.prototype)
  return inherited === undefined
    ? undefined
    : `the reference ${name} goes over "${inherited}", which every object has; rename that member`
}

function partsOf(reference: string): string[] {
  try {
    return decodeURIComponent(reference).split(/[/#]/)
  } catch {
    // Not an encoded text: the validator refuses it.
    return []
  }
}

function problemOfPattern(pattern: string): string | undefined {
  const name = JSON.stringify(pattern.slice(0, 100))
  if (pattern.length > PATTERN_UNITS) {
    return `the pattern ${name}… has ${pattern.length} characters, at most ${PATTERN_UNITS} are taken`
  }
  try {
    RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    if (error instanceof SyntaxError) return `the pattern ${name} is no regular expression`
    throw error
  }
}

function problemOfType(value: unknown): string | undefined {
  const names: unknown[] = Array.isArray(value) ? value : [value]
  const unknown = names.filter((name) => typeof name === 'string').find((name) => !TYPES.has(name))
  return unknown === undefined
    ? undefined
    : `${JSON.stringify(unknown.slice(0, 100))} is no type of JSON Schema`
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
