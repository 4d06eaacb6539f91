import * as z from 'zod/mini'
import { setTimeout as delay } from 'node:timers/promises'

import { readLog } from '../../workspace/processes/log.ts'
import type { LogPart } from '../../workspace/processes/log.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { optional, wholeFrom } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { machineOf } from '../shell/machine.ts'
import { findProcess, processId } from './managed.ts'

const USUAL_BYTES = 16_000
const MOST_WAIT_MS = 30_000

/** How often a waiting call looks for new output. */
const LOOK_MS = 100

export const readProcessLog = operation({
  name: 'read_process_log',
  family: 'process',
  title: 'Read the log of a process',
  description:
    'Read what a managed process printed: the end of it, or from an offset on. To follow it, call again with offset = next_offset and wait_ms.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:process', mode: 'observe' },
  http: { method: 'get', path: '/processes/:process_id/log' },
  input: z.strictObject({
    process_id: processId,
    offset: optional(wholeFrom(0), 'next_offset of the last call'),
    max_bytes: optional(wholeFrom(200), `Default ${USUAL_BYTES}`),
    wait_ms: optional(
      z
        .int()
        .check(z.refine((ms) => ms >= 0 && ms <= MOST_WAIT_MS, `must be 0 to ${MOST_WAIT_MS}`)),
      'Wait so long for output behind offset',
    ),
  }),
  output: z.looseObject({
    text: z.string(),
    offset: z.int(),
    next_offset: z.int(),
    size: z.int(),
    state: z.string(),
  }),
  run(context, input) {
    const { process_id: id, offset, max_bytes: most = USUAL_BYTES, wait_ms: waitMs = 0 } = input
    const { root } = findProcess(context, id)
    const { relay, signal } = context
    const { processes } = machineOf(context)
    const limit = Math.min(most, relay.tools.settings().maxOutputBytes)
    const about = { tool: 'read_process_log', scope: 'mcp:process', mode: 'observe' } as const
    const read = async () => {
      const look = (): LogPart => readLog(processes.folderOf(id), { offset, limit })
      const endMs = relay.clock.monotonic() + waitMs
      let { state } = processes.find(id)
      let part = look()
      while (part.text === '' && state === 'running' && relay.clock.monotonic() < endMs) {
        if (signal.aborted) break
        await delay(LOOK_MS)
        ;({ state } = processes.find(id))
        part = look()
      }
      return { ...part, state }
    }
    // The page follows a log, and must not fill the journal by that.
    if (context.caller.kind === 'person') return read()
    return observed(context, { ...about, root, input }, read)
  },
})
