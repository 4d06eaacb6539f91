import type { FilePatch } from './parse.ts'
import { invalid } from './parse.ts'

/** Where a part of a patch reads and writes, as paths of the folder that the patch is for. */
export type Named = { from: string | undefined; to: string | undefined }

/** Prefixes of git: of a diff, and of `diff.mnemonicPrefix`. */
const GIT_PREFIXES = new Set(['a/b', 'c/i', 'i/w', 'c/w', 'o/w', '1/2'])

/**
 * The paths that a part means. Prefixes are not part of a path, and any program may choose its own; where the text does
 * not tell, the files that exist do. Throws `PATCH_INVALID` when both readings are possible.
 */
export async function namesOf(
  part: FilePatch,
  { strip, exists }: { strip: number | undefined; exists: (path: string) => Promise<boolean> },
): Promise<Named> {
  if (strip !== undefined && !part.old.isExact) {
    return { from: stripped(part.old.name, strip), to: stripped(part.new.name, strip) }
  }
  if (part.old.isExact) return { from: part.old.name, to: part.new.name }
  const { from, to } = named(part)
  if (hasGitPrefixes(part.old.name, part.new.name)) {
    return { from: stripped(from, 1), to: stripped(to, 1) }
  }
  if (from === undefined) return { from, to: stripped(to, await depthOfNew(to ?? '', exists)) }
  const path = await existing(to === undefined ? [from] : [from, to], exists)
  return { from: path, to: to === undefined ? undefined : path }
}

/** A part that makes or removes a file may still name it on both sides. */
function named(part: FilePatch): Named {
  if (part.kind === 'create') return { from: undefined, to: part.new.name }
  if (part.kind === 'delete') return { from: part.old.name, to: undefined }
  return { from: part.old.name, to: part.new.name }
}

function hasGitPrefixes(from: string | undefined, to: string | undefined): boolean {
  if (from === undefined || to === undefined) return false
  const [one = '', ...oldRest] = from.split('/')
  const [other = '', ...newRest] = to.split('/')
  return GIT_PREFIXES.has(`${one}/${other}`) && oldRest.join('/') === newRest.join('/')
}

/** Of a new file, nothing exists but perhaps its folder. */
async function depthOfNew(
  name: string,
  exists: (path: string) => Promise<boolean>,
): Promise<number> {
  const [first = '', ...rest] = name.split('/')
  if (rest.length === 0 || !['b', 'i', 'w'].includes(first)) return 0
  if (await exists(first)) throw ambiguous([name, rest.join('/')])
  return 1
}

/** The one file that exists under any of the names, as they are written or without their first folder. */
async function existing(
  names: string[],
  exists: (path: string) => Promise<boolean>,
): Promise<string> {
  const readings = new Set(names.flatMap((name) => [name, name.split('/').slice(1).join('/')]))
  const found: string[] = []
  for (const path of readings) if (path !== '' && (await exists(path))) found.push(path)
  if (found.length > 1) throw ambiguous(found)
  // The refusal of a missing file names the path as it is written.
  return found[0] ?? names.at(-1) ?? ''
}

function stripped(name: string | undefined, count: number): string | undefined {
  if (name === undefined) return undefined
  const names = name.split('/')
  if (names.length <= count)
    throw invalid(`${JSON.stringify(name)} has no ${count} folders to strip`)
  return names.slice(count).join('/')
}

function ambiguous(readings: string[]): Error {
  const list = readings.map((each) => JSON.stringify(each)).join(' or ')
  return invalid(
    `its names may mean ${list}. Set strip to the number of folders to leave out of them`,
  )
}
