import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import { readSettings } from '../../lib/config/config.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Sender } from '../../lib/schema/task.ts'
import { callTool } from '../../lib/operations/call.ts'
import { createServices } from '../../lib/operations/services.ts'
import type { ToolContext } from '../../lib/operations/operation.ts'
import { toolsOf } from '../../lib/operations/toolsets.ts'

/** Tools over a store of their own, called as one agent. Duties after a reply are done by `replied`. */
export async function setup(t: TestContext, self: Sender = { agent: 'boss' }) {
  const root = mkdtempSync(join(tmpdir(), 'relay-tools-'))
  mkdirSync(join(root, 'work'))
  const env = {
    HOME: root,
    RELAY_DATA_DIR: join(root, 'data'),
    RELAY_WORKSPACE: join(root, 'work'),
  }
  const relay = await openRelay(readSettings(env, root))
  t.after(() => {
    relay.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  })
  const services = createServices({
    ...relay,
    limits: { maxTaskBytes: 100_000, waitTimeoutMs: 20_000 },
    warn: (line) => t.diagnostic(line),
  })
  let duties: (() => Promise<void>)[] = []
  const context: ToolContext = {
    ...services,
    self: () => self,
    signal: new AbortController().signal,
    afterReply: (duty) => duties.push(duty),
  }

  async function call(
    name: string,
    args: unknown,
    overrides: Partial<ToolContext> = {},
  ): Promise<Record<string, unknown>> {
    const tool = toolsOf(['jobs']).find((candidate) => candidate.name === name)
    if (tool === undefined) throw new Error(`no tool ${name}`)
    const result = await callTool(tool, { ...context, ...overrides }, args)
    tool.output.parse(result)
    return result
  }

  return {
    ...relay,
    context,
    call,
    replied: async (): Promise<void> => {
      const due = duties
      duties = []
      await Promise.all(due.map((duty) => duty()))
    },
    refusal: async (name: string, args: unknown): Promise<RelayError> => {
      try {
        await call(name, args)
      } catch (error) {
        if (error instanceof RelayError) return error
        throw error
      }
      throw new Error(`${name} was not refused`)
    },
    send: async (prompt = 'Do it', to = 'codex'): Promise<string> =>
      String((await call('dispatch', { to, task: { prompt } }))['job_id']),
    claim: () => claim(relay.queue),
  }
}

/** Takes the next job of an agent as a worker does. */
export async function claim(queue: Queue, agent = 'codex'): Promise<RunningJob> {
  const worker = { ...ownIdentity(), id: 'test worker' }
  const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
  if (job === undefined) throw new Error('nothing to claim')
  return job
}
