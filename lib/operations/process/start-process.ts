import * as z from 'zod/mini'

import { changing } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { planCommand } from '../shell/command-plan.ts'
import { command, cwd, dryRun, paths, purpose, readOnly, root } from '../shell/fields.ts'
import { machineOf } from '../shell/machine.ts'
import { viewProcess } from './managed.ts'

const USUAL_LOG_BYTES = 1_000_000
const MOST_LOG_BYTES = 50_000_000

export const startProcess = operation({
  name: 'start_process',
  family: 'process',
  title: 'Start a process',
  description:
    'Start a program that keeps running, such as a server, by a shell command; it outlives this session. Returns process_id for read_process_log and stop_process. For a command that ends use run_command. Without network in its sandbox, no port of it can be reached.',
  who: 'anyone',
  effect: { readOnly: false, destructive: true, idempotent: false, openWorld: true },
  guarded: { scope: 'mcp:process', mode: 'operate' },
  http: { method: 'post', path: '/processes' },
  input: z.strictObject({
    root,
    command,
    purpose,
    cwd,
    paths,
    max_log_bytes: optional(
      z
        .int()
        .check(
          z.refine(
            (bytes) => bytes >= 1000 && bytes <= MOST_LOG_BYTES,
            `must be 1000 to ${MOST_LOG_BYTES}`,
          ),
        ),
      `Default ${USUAL_LOG_BYTES}`,
    ),
    read_only: readOnly,
    dry_run: dryRun,
  }),
  output: z.looseObject({ dry_run: z.boolean(), process_id: z.optional(z.string()) }),
  async run(context, { dry_run: isDry = false, ...input }) {
    const { caller, relay } = context
    const { tools, clock } = relay
    const place = tools.root(caller, input.root)
    const asked = {
      verb: 'Start a process',
      command: input.command,
      purpose: input.purpose,
      cwd: input.cwd,
      paths: input.paths ?? [],
      isReadOnly: input.read_only ?? false,
    }
    const changed = await changing(context, {
      tool: 'start_process',
      scope: 'mcp:process',
      mode: 'operate',
      root: place,
      paths: input.paths,
      input,
      dryRun: isDry,
      plan: () => planCommand(context, place, asked),
      async apply(prepared, { operationId, effect }) {
        const started = await machineOf(context).processes.start({
          root: place.name,
          command: input.command,
          purpose: input.purpose,
          prepared,
          agent: caller.agent,
          operation_id: operationId,
          at: new Date(clock.now()).toISOString(),
          logBytes: input.max_log_bytes ?? USUAL_LOG_BYTES,
        })
        const { process_id: id } = started.record
        effect({ operation: 'start', path: prepared.relativeCwd, after: id })
        return viewProcess(started)
      },
    })
    if (changed.dry_run) {
      return { dry_run: true, preview: changed.preview.text, verdict: changed.verdict }
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
