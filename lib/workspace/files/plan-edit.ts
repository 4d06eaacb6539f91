import { RelayError } from '../../errors.ts'
import { counted } from '../../text/count.ts'
import type { Guard } from '../guard/guard.ts'
import { missing, holding } from './held-file.ts'
import { fileState, presentFile, refuseUnexpected } from './plan-write.ts'
import type { Plan } from './plan-write.ts'

/** Replaces exact text. `count`: how often it occurs, 1 when absent; all occurrences are replaced. */
export type Edit = { old: string; new: string; count?: number | undefined }

/** A file after several edits, each made on the result of the one before. */
export async function planEdit(
  guard: Guard,
  wanted: { path: string; edits: Edit[]; expected?: string | undefined },
): Promise<Plan & { replaced: number }> {
  const path = await holding(guard, wanted.path, (held) => Promise.resolve(held.path))
  const before = await presentFile(guard, path)
  if (before === undefined) throw missing(path)
  if (wanted.expected !== undefined) refuseUnexpected(path, before, wanted.expected)
  // Each byte is one character, so bytes that are no UTF-8 are kept as they are.
  const text = before.bytes.toString('latin1')
  const edited = edit(text, wanted.edits, path)
  const after = Buffer.from(edited.text, 'latin1')
  const { state } = before
  return {
    changes: [{ path, was: state, becomes: fileState(after, state.mode) }],
    acts: [{ do: 'write', path, bytes: after, mode: state.mode }],
    files: [{ path, before: before.bytes, after }],
    isDestructive: false,
    replaced: edited.replaced,
  }
}

function edit(start: string, edits: Edit[], path: string): { text: string; replaced: number } {
  let text = start
  let replaced = 0
  for (const [at, { old, new: fresh, count = 1 }] of edits.entries()) {
    const endings = lineEndingOf(text)
    const wanted = bytesOf(old, endings)
    const parts = wanted === '' ? [text] : text.split(wanted)
    const found = parts.length - 1
    const which = edits.length === 1 ? 'the text' : `the text of edit ${at + 1}`
    if (found === 0) throw notFound(path, which, { text, old: wanted })
    if (found !== count) throw ambiguous(path, which, { found, count, lines: linesOf(parts) })
    text = parts.join(bytesOf(fresh, endings))
    replaced += found
  }
  return { text, replaced }
}

/** `\r\n` or `\n` where all lines of a text end so; undefined for mixed ones, or a single line. */
function lineEndingOf(text: string): '\r\n' | '\n' | undefined {
  const all = text.split('\n').length - 1
  if (all === 0) return undefined
  const windows = text.split('\r\n').length - 1
  if (windows === all) return '\r\n'
  return windows === 0 ? '\n' : undefined
}

function bytesOf(text: string, ending: '\r\n' | '\n' | undefined): string {
  const adapted =
    ending === undefined ? text : text.replaceAll('\r\n', '\n').replaceAll('\n', ending)
  return Buffer.from(adapted, 'utf8').toString('latin1')
}

/** The lines in which the first occurrences begin. */
function linesOf(parts: string[]): number[] {
  const lines: number[] = []
  let line = 1
  for (const part of parts.slice(0, 5)) {
    line += part.split('\n').length - 1
    lines.push(line)
  }
  return lines.slice(0, parts.length - 1)
}

function notFound(
  path: string,
  which: string,
  { text, old }: { text: string; old: string },
): RelayError {
  const squeezed = (value: string) => value.replaceAll(/\s+/g, ' ').trim()
  const isNear = old !== '' && squeezed(old) !== '' && squeezed(text).includes(squeezed(old))
  const why = isNear
    ? 'the file holds it only with other spaces or line breaks'
    : 'the file does not hold it'
  const message = `Cannot edit ${JSON.stringify(path)}: ${why} (${which}). Nothing was changed; read the lines again and copy them exactly.`
  return new RelayError('EDIT_NOT_FOUND', message)
}

function ambiguous(
  path: string,
  which: string,
  { found, count, lines }: { found: number; count: number; lines: number[] },
): RelayError {
  const message = `Cannot edit ${JSON.stringify(path)}: ${which} occurs ${counted(found, 'time')}, not ${count} (lines ${lines.join(', ')}). Nothing was changed; include more of the lines around it, or set count.`
  return new RelayError('EDIT_AMBIGUOUS', message, { details: { found } })
}
