import { applyPatch } from 'diff'
import type { StructuredPatchHunk } from 'diff'

import { RelayError } from '../../errors.ts'
import type { PathState } from '../../schema/backup.ts'
import type { Act, FileChanges } from '../files/acts.ts'
import { holding, missing, notAFile } from '../files/held-file.ts'
import { fileState, planParents, presentFile } from '../files/plan-write.ts'
import type { Plan, PlannedFile } from '../files/plan-write.ts'
import type { Guard } from '../guard/guard.ts'
import { namesOf } from './names.ts'
import { invalid, readPatch } from './parse.ts'
import type { FilePatch } from './parse.ts'

/** The most files of one patch. */
const MOST_FILES = 500

/** Lines that may be compared to find the places of all hunks, so that no patch keeps this process busy. */
const MOST_COMPARED = 20_000_000

/** A file while the parts of a patch are applied to it; `bytes` is undefined where there is none. */
type Draft = {
  before: { bytes: Buffer; state: Extract<PathState, { type: 'file' }> } | undefined
  bytes: Buffer | undefined
  mode: number | undefined
}

/**
 * A patch as one change: every part is applied to the bytes of its file before anything is written. `folder` is where the
 * paths of the patch begin. Throws `PATCH_INVALID`, `PATCH_CONFLICT`, `FILE_NOT_FOUND`, `FILE_EXISTS`, `NOT_A_FILE` and
 * what the guard throws.
 */
export async function planPatch(
  guard: Guard,
  wanted: { patch: string; folder: string; strip?: number | undefined },
): Promise<Plan> {
  const parts = readPatch(wanted.patch)
  if (parts.length > MOST_FILES) throw invalid(`it changes more than ${MOST_FILES} files`)
  const drafts = new Map<string, Draft>()
  const parents: FileChanges = { changes: [], acts: [] }
  const budget = { left: MOST_COMPARED }
  const below = (path: string) => (wanted.folder === '' ? path : `${wanted.folder}/${path}`)

  async function draft(path: string): Promise<{ path: string; draft: Draft }> {
    const place = await planParents(guard, path)
    const known = drafts.get(place.path)
    if (known !== undefined) return { path: place.path, draft: known }
    const before = place.changes.length > 0 ? undefined : await presentFile(guard, place.path)
    const fresh = { before, bytes: before?.bytes, mode: before?.state.mode }
    drafts.set(place.path, fresh)
    return { path: place.path, draft: fresh }
  }

  const exists = async (path: string) => {
    const inDraft = drafts.get(guard.relative(below(path)))
    return inDraft === undefined ? existsAt(guard, below(path)) : inDraft.bytes !== undefined
  }

  for (const part of parts) {
    const { from, to } = await namesOf(part, { strip: wanted.strip, exists })
    const source = from === undefined ? undefined : await draft(below(from))
    const target = to === undefined || to === from ? source : await draft(below(to))
    if (source !== undefined && source.draft.bytes === undefined) throw missing(source.path)
    const path = target?.path ?? source?.path ?? ''
    if (target !== undefined && target !== source && target.draft.bytes !== undefined) {
      throw new RelayError(
        'FILE_EXISTS',
        `Cannot apply the patch: ${JSON.stringify(path)} exists already.`,
      )
    }
    const bytes = patched(source?.draft.bytes, part, { path, budget })
    const mode = modeAfter(source?.draft.mode, part.isExecutable)
    if (part.kind === 'rename' && source !== undefined) source.draft.bytes = undefined
    if (to !== undefined && target !== undefined) {
      Object.assign(target.draft, { bytes, mode })
      continue
    }
    if (bytes.length > 0)
      throw conflict(path, 'it would remove the file, but lines would remain in it')
    if (source !== undefined) source.draft.bytes = undefined
  }
  for (const path of drafts.keys()) await addParents(guard, path, drafts, parents)
  return planOf(drafts, parents)
}

/** The folders that a new file needs, each once. */
async function addParents(
  guard: Guard,
  path: string,
  drafts: Map<string, Draft>,
  parents: FileChanges,
): Promise<void> {
  if (drafts.get(path)?.bytes === undefined) return
  const { changes, acts } = await planParents(guard, path)
  for (const [at, change] of changes.entries()) {
    const act = acts[at]
    if (act === undefined || parents.changes.some((known) => known.path === change.path)) continue
    parents.changes.push(change)
    parents.acts.push(act)
  }
}

function planOf(drafts: Map<string, Draft>, parents: FileChanges): Plan {
  const changes = [...parents.changes]
  const acts: Act[] = [...parents.acts]
  const files: PlannedFile[] = []
  let isDestructive = false
  for (const [path, { before, bytes, mode }] of drafts) {
    const was: PathState = before?.state ?? { type: 'absent' }
    if (bytes === undefined) {
      if (before === undefined) continue
      isDestructive = true
      changes.push({ path, was, becomes: { type: 'absent' } })
      acts.push({ do: 'remove', path })
      files.push({ path, before: before.bytes, after: undefined })
      continue
    }
    const becomes = fileState(bytes, mode)
    const isSame = before?.state.hash === becomes.hash
    if (isSame && before.state.mode === becomes.mode) continue
    changes.push({ path, was, becomes })
    acts.push(
      isSame ? { do: 'mode', path, mode: becomes.mode } : { do: 'write', path, bytes, mode },
    )
    files.push({ path, before: before?.bytes, after: bytes })
  }
  if (changes.length === 0) throw conflict('', 'everything in it is already so')
  return { changes, acts, files, isDestructive }
}

/** The bytes after a part. Each byte is one character, so what is no UTF-8 is kept as it is. */
function patched(
  bytes: Buffer | undefined,
  { hunks }: FilePatch,
  { path, budget }: { path: string; budget: { left: number } },
): Buffer {
  if (hunks.length === 0) return bytes ?? Buffer.alloc(0)
  const text = (bytes ?? Buffer.alloc(0)).toString('latin1')
  const compareLine = (_: number, line: string | undefined, __: string, context: string) => {
    budget.left -= 1
    if (budget.left < 0)
      throw conflict(
        path,
        'its hunks take too long to find. Send a smaller patch, with right line numbers',
      )
    return line === context
  }
  const patch = {
    oldFileName: '',
    newFileName: '',
    oldHeader: '',
    newHeader: '',
    hunks: hunks.map(asBytes),
  }
  const result = applyPatch(text, patch, { compareLine })
  if (result === false)
    throw conflict(
      path,
      'its lines are not those that the patch expects. Read the file again, and make the patch anew',
    )
  return Buffer.from(result, 'latin1')
}

function asBytes(hunk: StructuredPatchHunk): StructuredPatchHunk {
  return { ...hunk, lines: hunk.lines.map((line) => Buffer.from(line, 'utf8').toString('latin1')) }
}

function modeAfter(
  mode: number | undefined,
  isExecutable: boolean | undefined,
): number | undefined {
  if (isExecutable === undefined) return mode
  const base = mode ?? 0o666 & ~process.umask()
  // Who may read it may run it, as git has it.
  return isExecutable ? base | ((base & 0o444) >> 2) : base & ~0o111
}

async function existsAt(guard: Guard, path: string): Promise<boolean> {
  try {
    return await holding(guard, path, (held) => {
      if (held.exists?.type === 'link') throw notAFile(held)
      return Promise.resolve(held.exists !== undefined)
    })
  } catch (error) {
    if (error instanceof RelayError && ['FILE_NOT_FOUND', 'NOT_A_FOLDER'].includes(error.code))
      return false
    throw error
  }
}

function conflict(path: string, why: string): RelayError {
  const what = path === '' ? 'the patch' : `the patch to ${JSON.stringify(path)}`
  return new RelayError('PATCH_CONFLICT', `Cannot apply ${what}: ${why}. Nothing was changed.`)
}
