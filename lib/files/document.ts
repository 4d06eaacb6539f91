import * as fs from 'node:fs'
import type * as z from 'zod/mini'

import { openPlain } from './files.ts'
import { parseKnown } from '../schema/unknown-fields.ts'

/** The largest JSON document that is read; the relay writes no larger one. */
const MOST_BYTES = 1024 * 1024

/** Reads a JSON document; undefined when there is none. Throws `SyntaxError` for anything that is not a JSON file. */
export function readDocument(path: string): unknown {
  const fd = openPlain(path)
  if (fd === 'absent') return undefined
  if (fd === 'foreign') throw new SyntaxError(`"${path}" is not a plain file.`)
  try {
    if (fs.fstatSync(fd).size > MOST_BYTES) throw new SyntaxError(`"${path}" is too large.`)
    return JSON.parse(fs.readFileSync(fd, 'utf8'))
  } finally {
    fs.closeSync(fd)
  }
}

/** Like `readDocument`, but a damaged document counts as absent: for documents whose owner writes them again. */
export function readIntact(path: string): unknown {
  try {
    return readDocument(path)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** A document as a schema parses it; undefined when it is absent, damaged or has another shape. */
export function readDocumentAs<S extends z.ZodMiniType>(
  path: string,
  schema: S,
): z.output<S> | undefined {
  const parsed = schema.safeParse(readIntact(path))
  return parsed.success ? parsed.data : undefined
}

/**
 * Like `readDocumentAs`, but fields that only a later version knows are ignored where a strict schema would refuse them.
 * Not for documents that grant rights: a field that is ignored may be one that restricts them.
 */
export function readKnownAs<S extends z.ZodMiniType>(
  path: string,
  schema: S,
): z.output<S> | undefined {
  const parsed = parseKnown((value) => schema.safeParse(value), readIntact(path))
  return parsed.success ? parsed.data : undefined
}
