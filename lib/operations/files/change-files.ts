import { createHash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import type { BackupManifest } from '../../schema/backup.ts'
import type { Mode, Scope } from '../../schema/root.ts'
import { applyChanges } from '../../workspace/files/apply.ts'
import type { On } from '../../workspace/files/keep-backup.ts'
import type { Plan } from '../../workspace/files/plan-write.ts'
import { diffOf, digestOf } from '../../workspace/files/preview.ts'
import { changing } from '../guarded/guarded-call.ts'
import type { Context } from '../operation.ts'

/** A call that changes files of a root. */
export type FileCall = {
  tool: string
  scope: Scope
  /** The root's name; undefined for the only one of the caller. */
  root: string | undefined
  paths: readonly string[]
  input: Record<string, unknown>
  /** For a person who is asked. */
  title: string
  dryRun: boolean
  /** Whether the call asks for a backup; it decides where the root makes none by itself. */
  backup?: boolean | undefined
  undoes?: string | undefined
  plan: (on: On) => Promise<Plan>
}

/** What a call did, or would do. */
export type FilesChanged = {
  dry_run: boolean
  operation_id?: string
  files: { path: string; change: string; sha256?: string; from?: string }[]
  more_files?: number
  diff?: string
  /** What the policy says to the change of a dry run. */
  policy?: string
  approved_by?: string
}

/** Parts of a result. */
const MOST_FILES = 100
const MOST_DIFF = 20_000

/** Plans the change, lets the policy and perhaps a person decide, and makes it with a backup. */
export async function changeFiles(context: Context, call: FileCall): Promise<FilesChanged> {
  const { tools, clock } = context.relay
  const root = tools.root(context.caller, call.root)
  const on = { guard: tools.guard(root), backups: tools.backups }
  const { tool, scope, paths, input, dryRun, title } = call
  const mode: Mode = tool === 'delete_path' ? 'destructive' : 'edit'
  const kept = root.settings.backups
  const backup = kept === 'snapshot' || (kept === 'manual' && call.backup === true)
  let last: Plan | undefined
  const done = await changing(context, {
    tool,
    scope,
    mode,
    root,
    paths,
    input,
    dryRun,
    async plan() {
      const plan = await call.plan(on)
      last = plan
      return {
        value: plan,
        mode: plan.isDestructive ? ('destructive' as const) : mode,
        preview: { kind: 'diff' as const, title, text: diffOf(plan, plan.files) },
        digest: digestOf(plan),
        paths: plan.changes.map(({ path }) => path),
      }
    },
    async apply(plan, { operationId, effect }) {
      const at = new Date(clock.now()).toISOString()
      const operation = { operationId, tool, at, backup, undoes: call.undoes }
      for (const each of await applyChanges(on, plan, operation)) effect(each)
    },
  })
  const files = last === undefined ? [] : filesOf(last)
  const more = files.length - MOST_FILES
  const shown = { files: files.slice(0, MOST_FILES), ...(more > 0 && { more_files: more }) }
  if (done.dry_run) {
    const diff = done.preview.text.slice(0, MOST_DIFF)
    return { dry_run: true, ...shown, diff, policy: done.verdict }
  }
  const { operation_id, approved_by } = done
  return {
    dry_run: false,
    operation_id,
    ...shown,
    ...(approved_by !== undefined && { approved_by }),
  }
}

function filesOf({ changes, moved }: Plan): FilesChanged['files'] {
  if (moved !== undefined) return [{ path: moved.to, change: 'moved', from: moved.from }]
  return changes.map(({ path, was, becomes }) => ({
    path,
    change: wordFor(was.type, becomes.type),
    ...(becomes.type === 'file' && { sha256: becomes.hash }),
  }))
}

function wordFor(was: string, becomes: string): string {
  if (becomes === 'absent') return 'deleted'
  return was === 'absent' ? 'created' : 'changed'
}

/** What the journal keeps of a text that must not be in it. */
export function measured(text: string): { bytes: number; sha256: string } {
  const bytes = Buffer.byteLength(text)
  return { bytes, sha256: createHash('sha256').update(text).digest('hex') }
}

/** The backup of an operation whose root this caller may use. Throws `BACKUP_NOT_FOUND` and `ROOT_NOT_FOUND`. */
export function backupFor({ relay, caller }: Context, operationId: string): BackupManifest {
  const manifest = relay.tools.backups.get(operationId)
  const root = relay.tools.root(caller, manifest.root)
  if (root.directory === manifest.directory) return manifest
  const message = `Cannot use the backup of ${operationId}: the root "${root.name}" is another folder now.`
  throw new RelayError('BACKUP_NOT_FOUND', message)
}
