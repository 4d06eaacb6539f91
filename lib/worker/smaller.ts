import type { TurnResult } from '../executor.ts'

type Done = Extract<TurnResult, { ok: true }>

/** UTF-16 units of output that are tried one after the other when the disk has no room for the whole. */
const SIZES = [64 * 1024, 4 * 1024, 256]

/** Ever smaller forms of a result that a full disk refuses, each with a note of what is missing. */
export function* smallerForms(end: Done): Generator<Done> {
  for (const units of SIZES) {
    if (sizeOf(end) > units) yield cutTo(end, units)
  }
}

/** How large a result is, in UTF-16 units of its text and its parts. */
export function sizeOf({ output, structured, touched_files }: Done): number {
  const parts = [structured, touched_files].filter((part) => part !== undefined)
  return parts.reduce<number>((sum, part) => sum + JSON.stringify(part).length, output.length)
}

function cutTo(end: Done, units: number): Done {
  const { structured, touched_files, ...rest } = end
  const fits = (part: unknown) => part !== undefined && JSON.stringify(part).length <= units / 4
  const kept = end.output.slice(0, units / 2)
  const lost = [
    ...(kept.length < end.output.length ? [`${end.output.length - kept.length} characters`] : []),
    ...(structured === undefined || fits(structured) ? [] : ['its structured form']),
    ...(touched_files === undefined || fits(touched_files) ? [] : ['the list of touched files']),
  ]
  return {
    ...rest,
    output: `${kept}\n[The disk was full when this was recorded; missing: ${lost.join(', ')}.]`,
    ...(fits(structured) ? { structured } : {}),
    ...(fits(touched_files) ? { touched_files } : {}),
  }
}
