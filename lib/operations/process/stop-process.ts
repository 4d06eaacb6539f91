import * as z from 'zod/mini'

import { changing } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { machineOf } from '../shell/machine.ts'
import { findProcess, processId, processOutput, viewProcess } from './managed.ts'

const USUAL_GRACE_MS = 5000
const MOST_GRACE_MS = 60_000

export const stopProcess = operation({
  name: 'stop_process',
  family: 'process',
  title: 'Stop a process',
  description:
    'Stop a managed process with all that it started: politely, then hard after grace_ms. For one that ended, only what it left behind.',
  who: 'anyone',
  effect: { readOnly: false, destructive: true, idempotent: true, openWorld: false },
  guarded: { scope: 'mcp:process', mode: 'operate' },
  http: { method: 'post', path: '/processes/:process_id/stop' },
  input: z.strictObject({
    process_id: processId,
    grace_ms: optional(
      z
        .int()
        .check(z.refine((ms) => ms >= 0 && ms <= MOST_GRACE_MS, `must be 0 to ${MOST_GRACE_MS}`)),
      `Default ${USUAL_GRACE_MS}`,
    ),
  }),
  output: processOutput,
  async run(context, { process_id: id, grace_ms: graceMs = USUAL_GRACE_MS }) {
    const { found, root } = findProcess(context, id)
    const changed = await changing(context, {
      tool: 'stop_process',
      scope: 'mcp:process',
      mode: 'operate',
      root,
      input: { process_id: id, grace_ms: graceMs },
      dryRun: false,
      plan: () => {
        const text = `$ ${found.record.command}\n\nProcess ${id}, started by ${found.record.agent}`
        const preview = { kind: 'command', title: 'Stop a process', text } as const
        return Promise.resolve({ value: id, preview, digest: id, paths: [] })
      },
      async apply(_, { effect }) {
        const { processes } = machineOf(context)
        const { left } = await processes.stop(id, graceMs)
        effect({ operation: 'stop', after: id })
        return { ...viewProcess(processes.find(id)), still_running: left.length }
      },
    })
    if (changed.dry_run) throw new Error('stop_process has no dry run')
    return { ...changed.result, operation_id: changed.operation_id }
  },
})
