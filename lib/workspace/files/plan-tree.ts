import { RelayError } from '../../errors.ts'
import type { Entry, Guard } from '../guard/guard.ts'
import type { Act, FileChanges } from './acts.ts'
import { existsAlready, holding, notAFile } from './held-file.ts'
import { planParents, presentFile, presentState } from './plan-write.ts'
import type { Plan, PlannedFile } from './plan-write.ts'
import { everythingAt, modifiedMs, wholeOf } from './whole.ts'

/** Removes a file, link or folder with everything in it. */
export async function planDelete(guard: Guard, wanted: string): Promise<Plan> {
  const path = await realPath(guard, wanted)
  const entries = await everythingAt(guard, path)
  const changes: FileChanges['changes'] = []
  for (const entry of entries) {
    changes.push({
      path: entry.path,
      was: await presentState(guard, entry.path),
      becomes: { type: 'absent' },
    })
  }
  return { changes, acts: [{ do: 'remove', path }], files: [], isDestructive: true }
}

/** Renames a file or folder; a file may replace a file when `overwrite` says so. */
export async function planMove(
  guard: Guard,
  { from: source, to: target, overwrite }: { from: string; to: string; overwrite: boolean },
): Promise<Plan> {
  const from = await realPath(guard, source)
  const to = await planTarget(guard, { from, target, overwrite })
  const entries = await everythingAt(guard, from)
  refuseDeniedPlaces(guard, entries, { from, to: to.path })
  const whole = wholeOf(entries)
  const replaced = to.replaced
  return {
    changes: [
      ...to.changes,
      { path: from, was: whole, becomes: { type: 'absent' } },
      { path: to.path, was: replaced?.state ?? { type: 'absent' }, becomes: whole },
    ],
    acts: [...to.acts, { do: 'move', path: to.path, from }],
    moved: { from, to: to.path },
    files: replacedFiles(to.path, replaced),
    isDestructive: replaced !== undefined,
  }
}

/** Copies a file or folder with modes and times. */
export async function planCopy(
  guard: Guard,
  { from: source, to: target, overwrite }: { from: string; to: string; overwrite: boolean },
): Promise<Plan> {
  const from = await realPath(guard, source)
  const to = await planTarget(guard, { from, target, overwrite })
  const entries = await everythingAt(guard, from)
  refuseDeniedPlaces(guard, entries, { from, to: to.path })
  const { replaced } = to
  const changes: FileChanges['changes'] = [...to.changes]
  const acts: Act[] = [...to.acts]
  for (const entry of entries) {
    const path = `${to.path}${entry.path.slice(from.length)}`
    const becomes = await presentState(guard, entry.path)
    if (becomes.type === 'link') throw notAFile({ path: entry.path, exists: entry })
    changes.push({ path, was: replaced?.state ?? { type: 'absent' }, becomes })
    acts.push(
      entry.type === 'folder'
        ? { do: 'make', path, mode: entry.mode }
        : { do: 'copy', path, from: entry.path, mode: entry.mode, modifiedMs: modifiedMs(entry) },
    )
  }
  return {
    changes,
    acts,
    files: replacedFiles(to.path, replaced),
    isDestructive: replaced !== undefined,
  }
}

type Target = Awaited<ReturnType<typeof planParents>> & {
  replaced: Awaited<ReturnType<typeof presentFile>>
}

async function planTarget(
  guard: Guard,
  { from, target, overwrite }: { from: string; target: string; overwrite: boolean },
): Promise<Target> {
  const parents = await planParents(guard, target)
  const { path } = parents
  if (path === from || path.startsWith(`${from}/`)) {
    const message = `Cannot use ${JSON.stringify(path)} as the target: it is the source itself, or in it.`
    throw new RelayError('PATH_INVALID', message)
  }
  const isNew = parents.changes.length > 0
  const exists = isNew
    ? undefined
    : await holding(guard, path, (held) => Promise.resolve(held.exists))
  if (exists === undefined) return { ...parents, replaced: undefined }
  if (!overwrite || exists.type !== 'file') throw existsAlready(path)
  const source = await holding(guard, from, (held) => Promise.resolve(held.exists))
  if (source?.type !== 'file') throw existsAlready(path)
  return { ...parents, replaced: await presentFile(guard, path) }
}

/** What is in a folder may be denied at its new place, and could not be brought back from there. */
function refuseDeniedPlaces(
  guard: Guard,
  entries: Entry[],
  { from, to }: { from: string; to: string },
): void {
  const denied = entries
    .map(({ path, type }) => ({
      path: `${to}${path.slice(from.length)}`,
      isFolder: type === 'folder',
    }))
    .find(({ path, isFolder }) => guard.rules.isDenied(path, isFolder))
  if (denied === undefined) return
  const message = `Cannot put ${JSON.stringify(denied.path)} there: a rule of this root denies it.`
  throw new RelayError('PATH_IGNORED', message)
}

function replacedFiles(path: string, replaced: Target['replaced']): PlannedFile[] {
  return replaced === undefined ? [] : [{ path, before: replaced.bytes, after: undefined }]
}

function realPath(guard: Guard, path: string): Promise<string> {
  return holding(guard, path, (held) => Promise.resolve(held.path))
}
