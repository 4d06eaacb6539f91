import * as z from 'zod/mini'

import { killTree } from '../../process/tree.ts'
import { killable } from '../../workspace/processes/kill.ts'
import { machineProcesses } from '../../workspace/processes/machine-processes.ts'
import { changing } from '../guarded/guarded-call.ts'
import { described, optional, prose, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { purpose, root } from '../shell/fields.ts'
import { machineOf } from '../shell/machine.ts'

const GRACE_MS = 3000

export const killProcess = operation({
  name: 'kill_process',
  family: 'process',
  title: 'Kill a process',
  description:
    'Kill any process of this machine with its children, by pid and start from list_processes with all. For managed ones use stop_process. Run it with dry_run false after you saw which it is.',
  who: 'anyone',
  effect: { readOnly: false, destructive: true, idempotent: true, openWorld: false },
  guarded: { scope: 'mcp:process', mode: 'destructive' },
  http: { method: 'post', path: '/machine-processes/:pid/kill' },
  input: z.strictObject({
    root,
    pid: described(wholeFrom(1), 'Its pid'),
    start: described(prose(100), 'Its start, so that no later process is hit'),
    purpose,
    dry_run: optional(z.boolean(), 'Only show it; default true'),
  }),
  output: z.looseObject({ dry_run: z.boolean(), killed: z.optional(z.int()) }),
  async run(context, { dry_run: isDry = true, ...input }) {
    const place = context.relay.tools.root(context.caller, input.root)
    const changed = await changing(context, {
      tool: 'kill_process',
      scope: 'mcp:process',
      mode: 'destructive',
      root: place,
      input,
      dryRun: isDry,
      async plan() {
        const { identity, found } = await find(context, input)
        const { pid, start, user, command } = found
        const text = `Process ${pid} of ${user}, started ${found.started_at ?? start}:\n$ ${command}\n\nPurpose, by the agent: ${input.purpose}`
        const preview = { kind: 'text', title: `Kill process ${pid}`, text } as const
        return { value: identity, preview, digest: `${pid} ${start}`, paths: [] }
      },
      async apply(identity, { effect }) {
        const { killed, left } = await killTree({ processes: [identity], graceMs: GRACE_MS })
        effect({ operation: 'kill', after: String(identity.pid) })
        return { killed, still_running: left.length }
      },
    })
    if (changed.dry_run) {
      return { dry_run: true, preview: changed.preview.text, verdict: changed.verdict }
    }
    return { dry_run: false, operation_id: changed.operation_id, ...changed.result }
  },
})

async function find(context: Context, { pid, start }: { pid: number; start: string }) {
  const all = await machineProcesses(process.platform)
  const managed = machineOf(context).processes.list()
  const keepers = new Set(managed.map(({ record }) => record.keeper.pid))
  return killable({ pid, start }, { all, keepers })
}
