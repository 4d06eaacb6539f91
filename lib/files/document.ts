import * as fs from 'node:fs'
import type * as z from 'zod/mini'

import { RelayError } from '../errors.ts'
import { openPlain, replaceFile, storeFault } from './files.ts'
import { parseKnown } from '../schema/unknown-fields.ts'

/** A document that is replaced whole fits in one block; see `replaceDocument`. */
const DOCUMENT_BYTES = 4096

/**
 * Reads a document of so many bytes at most; undefined when there is none. Throws `SyntaxError` for anything but
 * a JSON file.
 */
export function readDocument(path: string, mostBytes: number = DOCUMENT_BYTES): unknown {
  const fd = openPlain(path)
  if (fd === 'absent') return undefined
  if (fd === 'foreign') throw new SyntaxError(`"${path}" is not a plain file.`)
  try {
    if (fs.fstatSync(fd).size > mostBytes) throw new SyntaxError(`"${path}" is too large.`)
    return JSON.parse(fs.readFileSync(fd, 'utf8'))
  } finally {
    fs.closeSync(fd)
  }
}

/**
 * The same, as what a schema makes of it. A document that is not what it should be counts as absent, for
 * those that can be made again, or that say nothing when they are damaged.
 */
export function readDocumentAs<S extends z.ZodMiniType>(
  path: string,
  schema: S,
): z.output<S> | undefined {
  try {
    const parsed = schema.safeParse(readDocument(path))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * As `readDocumentAs`, but fields that only a later version knows are left out, where the schema would refuse them.
 * Not for a document that gives rights: such a field may take some away.
 */
export function readKnownAs<S extends z.ZodMiniType>(
  path: string,
  schema: S,
): z.output<S> | undefined {
  try {
    const parsed = parseKnown((value) => schema.safeParse(value), readDocument(path))
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Replaces a small JSON document: a reader sees the old one or the new one, also after a power cut. Refuses
 * documents over 4 KiB (`RECORD_TOO_LARGE`).
 */
export async function replaceDocument(path: string, document: unknown): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(document, null, 1)}\n`)
  if (bytes.length > DOCUMENT_BYTES) {
    const message = `Cannot replace "${path}": it would have ${bytes.length} bytes, and a record may have ${DOCUMENT_BYTES}. Say less in it.`
    throw new RelayError('RECORD_TOO_LARGE', message, { details: { path, bytes: bytes.length } })
  }
  try {
    // The new file takes the place of whatever has the name, of a link too.
    await replaceFile(path, bytes, { owner: undefined, isStill: () => true })
  } catch (error) {
    throw storeFault(`replace "${path}"`, path, error)
  }
}

/**
 * As `replaceDocument`, but fields of the document that stands there, and that are not given here, stay: a later
 * version may have put them there. A field given as undefined goes.
 */
export function amendDocument(path: string, fields: object): Promise<void> {
  return replaceDocument(path, { ...fieldsOf(path), ...fields })
}

function fieldsOf(path: string): object {
  try {
    const document = readDocument(path)
    return typeof document === 'object' && document !== null ? document : {}
  } catch (error) {
    // Damaged: it is made anew.
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/**
 * Replaces a small JSON document that may be lost: other processes see the old one or the new one, but
 * nothing is flushed and a power cut may leave neither.
 */
export function replaceHint(path: string, document: unknown): void {
  // Two processes may have one number, each in a container of its own.
  const aside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`
  try {
    fs.writeFileSync(aside, JSON.stringify(document), { mode: 0o600, flag: 'wx' })
    fs.renameSync(aside, path)
  } catch (error) {
    fs.rmSync(aside, { force: true })
    throw error
  }
}
