// The calls of tools in the pictures of the dashboard: a journal, and a call that waits for a person.

import { join } from 'node:path'

import { bootId, monotonicMs } from '../../../lib/process/process.ts'
import type { NewToolEntry } from '../../../lib/schema/tool-entry.ts'
import { openFileStore } from '../../../lib/store/file/open.ts'
import { createApprovals } from '../../../lib/workspace/approvals/approvals.ts'
import { createToolJournal } from '../../../lib/workspace/journal/journal.ts'
import type { Places } from './run-script.ts'

const DIFF = `--- a/src/checkout/totals.ts
+++ b/src/checkout/totals.ts
@@ -12,7 +12,8 @@ export function totals(cart: Cart) {
   const net = sum(cart.lines)
-  const tax = net * 0.19
+  const rate = rateOf(cart.country)
+  const tax = round(net * rate)
   return { net, tax, gross: net + tax }
 }`

type Call = Extract<NewToolEntry, { phase: 'call' }>

const READ = { tool: 'read_file', scope: 'mcp:read', mode: 'observe' } as const
const DENIED = { outcome: 'denied', code: 'PATH_IGNORED' } as const

const CALLS: Omit<Call, 'phase' | 'operation_id' | 'root'>[] = [
  { ...READ, outcome: 'done', who: { agent: 'chatgpt' }, paths: ['package.json'] },
  { ...READ, ...DENIED, who: { agent: 'chatgpt' }, paths: ['.env'], reason: 'It is denied.' },
  {
    tool: 'search_text',
    scope: 'mcp:read',
    mode: 'diagnose',
    outcome: 'done',
    who: { agent: 'chatgpt' },
    paths: ['src'],
  },
  {
    tool: 'run_command',
    scope: 'mcp:shell',
    mode: 'operate',
    outcome: 'failed',
    who: { agent: 'codex' },
    paths: ['src/checkout'],
    code: 'COMMAND_TIMED_OUT',
  },
  {
    tool: 'write_file',
    scope: 'mcp:write',
    mode: 'edit',
    outcome: 'done',
    who: { agent: 'codex' },
    paths: ['src/checkout/rates.ts'],
    effects: [
      { operation: 'write', path: 'src/checkout/rates.ts', bytes_before: 120, bytes_after: 980 },
    ],
  },
  { ...READ, outcome: 'done', who: { agent: 'chatgpt' }, paths: ['src/checkout/totals.ts'] },
]

/** Records calls in the journal of a project, and asks a person about one. */
export async function useTools({ dataDir, projects }: Places, project: string): Promise<void> {
  const clock = { now: Date.now, monotonic: monotonicMs }
  const workspace = join(projects, project)
  const store = await openFileStore({ dataDir, workspace, bootId: bootId(), clock })
  const { logs } = store
  const journal = createToolJournal({ logs, clock })
  for (const call of CALLS) {
    const operation_id = journal.operationId()
    await journal.record({ ...call, phase: 'call', operation_id, root: project })
  }
  await createApprovals({ logs, clock }).ask(
    {
      key: 'demo',
      tool: 'edit_file',
      mode: 'edit',
      root: project,
      agent: 'chatgpt',
      who: { agent: 'chatgpt' },
      preview: { kind: 'diff', title: 'Edit src/checkout/totals.ts', text: DIFF },
    },
    30 * 60_000,
  )
  store.close()
}
