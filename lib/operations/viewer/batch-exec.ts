import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { READS } from '../effect.ts'
import { onRoot } from '../files/on-root.ts'
import { described, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context, Operation } from '../operation.ts'
import { answer } from '../perform.ts'
import { describeWorkspaceChanges } from './describe-workspace-changes.ts'
import { describeWorkspace } from './describe-workspace.ts'
import { jsonBytes, object, workspaceId } from './fields.ts'
import { inspectFile } from './inspect-file.ts'
import { inspectWorkspaceDiff } from './inspect-workspace-diff.ts'
import { listTree } from './list-tree.ts'
import { failed, runBatch } from './run-batch.ts'
import type { BatchResult } from './run-batch.ts'
import { searchFile } from './search-file.ts'

const MOST_OPERATIONS = 8
const AT_ONCE = 4
const BATCH_MS = 10_000

/** The whole result has at most 512 KiB; the rest is for what is around the results. */
const RESULT_BYTES = 500 * 1024

/** What a batch may perform. */
const TOOLS: readonly Operation[] = [
  describeWorkspace,
  listTree,
  inspectFile,
  searchFile,
  describeWorkspaceChanges,
  inspectWorkspaceDiff,
]

const BatchOperation = z.strictObject({
  id: described(visible(100), 'Unique in the batch'),
  tool: described(z.enum(TOOLS.map(({ name }) => name) as [string, ...string[]]), 'Its name'),
  input: described(z.looseObject({}), 'Without workspaceId'),
})
type BatchOperation = z.infer<typeof BatchOperation>

export const batchExec = operation({
  name: 'batchExec',
  family: 'viewer',
  title: 'Perform several reads',
  description:
    'Perform 1 to 8 viewer calls on one workspace in one call. Results are in order; one that fails or runs out of time has an error, and the others their results.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:read', mode: 'observe' },
  http: { method: 'post', path: '/viewer/batch' },
  input: z.strictObject({
    workspaceId,
    operations: described(
      z.array(BatchOperation).check(
        z.refine(
          ({ length }) => length >= 1 && length <= MOST_OPERATIONS,
          `must have 1 to ${MOST_OPERATIONS} operations`,
        ),
        z.refine(
          (all) => new Set(all.map(({ id }) => id)).size === all.length,
          'must have a different id for each operation',
        ),
      ),
      'The calls',
    ),
  }),
  output: z.looseObject({ results: z.array(object) }),
  async run(context, input) {
    const { workspaceId: root, operations } = input
    const about = { tool: 'batchExec', mode: 'observe' as const, root, input }
    return onRoot(context, about, async () => {
      const results = await runBatch(operations, {
        atOnce: AT_ONCE,
        ms: BATCH_MS,
        signal: context.signal,
        perform: (each, signal) => performOne({ ...context, signal }, root, each),
      })
      return { results: withinBytes(results) }
    })
  },
})

async function performOne(
  context: Context,
  root: string,
  { tool, input }: BatchOperation,
): Promise<unknown> {
  const named = TOOLS.find(({ name }) => name === tool)
  if (named === undefined) throw new Error(`The schema let the tool ${tool} through.`)
  return answer(named, context, { ...input, workspaceId: root })
}

/** The results that have room together; the others are errors. */
function withinBytes(results: BatchResult[]): BatchResult[] {
  let room = RESULT_BYTES
  return results.map((result) => {
    const bytes = jsonBytes(result)
    if (bytes <= room) {
      room -= bytes
      return result
    }
    const message = `Cannot return the ${bytes} bytes of this result: the batch has ${RESULT_BYTES} together. Perform the operation alone.`
    return failed(result.id, new RelayError('RESULT_TOO_LARGE', message))
  })
}
