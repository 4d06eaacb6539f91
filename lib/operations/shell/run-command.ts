import * as z from 'zod/mini'

import { runCommand as run } from '../../workspace/shell/run.ts'
import type { CommandEnd } from '../../workspace/shell/run.ts'
import { changing } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { planCommand } from './command-plan.ts'
import { command, cwd, dryRun, paths, purpose, readOnly, root } from './fields.ts'

/** How long a command may run, and how much of each stream is returned, unless the call says otherwise. */
const USUAL_MS = 120_000
const MOST_MS = 600_000
const USUAL_BYTES = 30_000

export const runCommand = operation({
  name: 'run_command',
  family: 'shell',
  title: 'Run a command',
  description:
    'Run a shell command in a root and wait for its end. For reading, searching, editing and git use their tools; for a server use start_process. Name only files of the root, relative to it, and in paths what it changes. A person may have to approve it. Output beyond the limit keeps its beginning and end.',
  who: 'anyone',
  effect: { readOnly: false, destructive: true, idempotent: false, openWorld: true },
  guarded: { scope: 'mcp:shell', mode: 'operate' },
  http: { method: 'post', path: '/commands' },
  input: z.strictObject({
    root,
    command,
    purpose,
    cwd,
    paths,
    timeout_ms: optional(
      z.int().check(z.refine((ms) => ms >= 100 && ms <= MOST_MS, `must be 100 to ${MOST_MS}`)),
      `Default ${USUAL_MS}`,
    ),
    max_output_bytes: optional(
      z.int().check(z.refine((bytes) => bytes >= 200, 'must be at least 200')),
      `Per stream; default ${USUAL_BYTES}`,
    ),
    read_only: readOnly,
    dry_run: dryRun,
  }),
  output: z.looseObject({
    dry_run: z.boolean(),
    exit_code: z.optional(z.int()),
    signal: z.optional(z.string()),
    timed_out: z.optional(z.boolean()),
    stdout: z.optional(z.string()),
    stderr: z.optional(z.string()),
    truncated: z.optional(z.boolean()),
    sandboxed: z.optional(z.boolean()),
  }),
  async run(context, { dry_run: isDry = false, ...input }) {
    const { tools } = context.relay
    const place = tools.root(context.caller, input.root)
    const { maxOutputBytes } = tools.settings()
    const asked = {
      verb: 'Run a command',
      command: input.command,
      purpose: input.purpose,
      cwd: input.cwd,
      paths: input.paths ?? [],
      isReadOnly: input.read_only ?? false,
    }
    const changed = await changing(context, {
      tool: 'run_command',
      scope: 'mcp:shell',
      mode: 'operate',
      root: place,
      paths: input.paths,
      input,
      dryRun: isDry,
      plan: () => planCommand(context, place, asked),
      async apply(prepared, { operationId, effect }) {
        const end = await run(prepared, {
          operationId,
          timeoutMs: input.timeout_ms ?? USUAL_MS,
          maxOutputBytes: Math.min(input.max_output_bytes ?? USUAL_BYTES, maxOutputBytes),
          signal: context.signal,
          progress: context.progress,
        })
        effect({ operation: 'run', path: prepared.relativeCwd, after: howItEnded(end) })
        return { ...view(end), sandboxed: prepared.sandbox !== undefined }
      },
    })
    if (changed.dry_run) {
      const { preview, verdict } = changed
      return { dry_run: true, preview: preview.text, verdict }
    }
    const { operation_id, result, approved_by } = changed
    return {
      dry_run: false,
      operation_id,
      ...result,
      ...(approved_by === undefined ? {} : { approved_by }),
    }
  },
})

function view(end: CommandEnd) {
  return {
    ...(end.exitCode === undefined ? {} : { exit_code: end.exitCode }),
    ...(end.signal === undefined ? {} : { signal: end.signal }),
    timed_out: end.end === 'timed_out',
    ...(end.end === 'aborted' ? { cancelled: true } : {}),
    stdout: end.stdout,
    stderr: end.stderr,
    truncated: end.isCut,
    ...(end.isCut ? { stdout_bytes: end.stdoutBytes, stderr_bytes: end.stderrBytes } : {}),
    ms: end.ms,
    ...(end.left === 0 ? {} : { still_running: end.left }),
  }
}

/** For the journal: `exit 0`, `SIGKILL`, `timed_out`. */
function howItEnded({ end, exitCode, signal }: CommandEnd): string {
  if (end !== 'exited') return end
  return signal ?? `exit ${exitCode ?? 'unknown'}`
}
