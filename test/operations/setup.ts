import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import * as z from 'zod'

import { RelayError } from '../../lib/errors.ts'
import { ownIdentity } from '../../lib/process/process.ts'
import type { Queue } from '../../lib/queue/queue.ts'
import { openRelay } from '../../lib/relay/relay.ts'
import type { Relay } from '../../lib/relay/relay.ts'
import { readSettings } from '../../lib/config/config.ts'
import type { RunningJob } from '../../lib/schema/job.ts'
import type { Sender } from '../../lib/schema/task.ts'
import type { Call } from '../../lib/operations/operation.ts'
import { answer } from '../../lib/operations/perform.ts'
import { turnOf } from '../../lib/operations/reach.ts'
import { storeEnvironment } from '../programs/store-environment.ts'
import { createServices, onlyWorkspace } from '../../lib/operations/services.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { createWorktrees } from '../../lib/worktree/worktree.ts'
import { OPERATIONS } from '../../lib/operations/operations.ts'

/** Tools over a store of their own, called as one agent. Duties after a reply are done by `replied`. */
export async function setup(t: TestContext, self: Sender = { agent: 'boss' }) {
  const root = mkdtempSync(join(tmpdir(), 'relay-tools-'))
  mkdirSync(join(root, 'work'))
  const env = {
    HOME: root,
    RELAY_DATA_DIR: join(root, 'data'),
    RELAY_WORKSPACE: join(root, 'work'),
    ...storeEnvironment,
  }
  const settings = readSettings(env, root)
  const relay = await openRelay(settings)
  t.after(() => {
    relay.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 5 })
  })
  const services = createServices({
    ...relay,
    limits: { maxTaskBytes: 100_000, waitTimeoutMs: 20_000 },
    agents: () => ({}),
    worktrees: () => worktreesOf(relay),
    warn: (line) => t.diagnostic(line),
  })
  let duties: (() => Promise<void>)[] = []
  const context: Call = {
    caller: { kind: 'session', ...self },
    workspaces: onlyWorkspace(services),
    signal: new AbortController().signal,
    afterReply: (duty) => duties.push(duty),
  }

  async function call(
    name: string,
    args: unknown,
    overrides: Partial<Call> = {},
  ): Promise<Record<string, unknown>> {
    const tool = OPERATIONS.find((candidate) => candidate.name === name)
    if (tool === undefined) throw new Error(`no tool ${name}`)
    const result = await answer(tool, { ...context, ...overrides }, args)
    z.parse(tool.output, result)
    return result
  }

  return {
    ...relay,
    services,
    /** The configuration file, and a folder that does not exist yet. */
    place: { configPath: settings.configPath, folder: join(root, 'folder') },
    context,
    call,
    /** The same agent inside the turn of a job. */
    within: async (jobId: string, token?: number): Promise<Pick<Call, 'caller'>> => {
      const turn = await turnOf(relay.queue, { jobId, agent: undefined })
      return { caller: { kind: 'turn', ...self, token, turn } }
    },
    replied: async (): Promise<void> => {
      const due = duties
      duties = []
      await Promise.all(due.map((duty) => duty()))
    },
    refusal: async (
      name: string,
      args: unknown,
      overrides: Partial<Call> = {},
    ): Promise<RelayError> => {
      try {
        await call(name, args, overrides)
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

function worktreesOf({ store: { workspace }, machine: { directory } }: Relay) {
  return createWorktrees({ git: createGit(process.env), workspace, store: directory })
}

/** Takes the next job of an agent as a worker does. */
export async function claim(queue: Queue, agent = 'codex'): Promise<RunningJob> {
  const worker = { ...ownIdentity(), id: 'test worker' }
  const job = await queue.claim({ agent, worker, lease_ms: 60_000, writes: true })
  if (job === undefined) throw new Error('nothing to claim')
  return job
}
