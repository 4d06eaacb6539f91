import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import type { TestContext } from 'node:test'

import * as z from 'zod'

import { createChatgptExecutor } from '../../../executors/chatgpt/chatgpt.ts'
import { RelayError } from '../../../lib/errors.ts'
import { createSignal } from '../../../lib/queue/wait.ts'
import { ownIdentity } from '../../../lib/process/process.ts'
import { ChatgptSettings } from '../../../lib/schema/settings.ts'
import { answer } from '../../../lib/operations/perform.ts'
import { createServices, onlyWorkspace } from '../../../lib/operations/services.ts'
import type { Call } from '../../../lib/operations/operation.ts'
import { toolsOf } from '../../../lib/operations/toolsets.ts'
import type { TurnReport } from '../../../lib/worker/worker-options.ts'
import { createWorker } from '../../../lib/worker/worker.ts'
import { TOKEN, headerOf, startFakeChatgpt } from '../../programs/fake-chatgpt.ts'
import { openTestRelay } from '../../programs/relay.ts'

/**
 * A relay with a worker of agent "research", the service that it triggers, and the agent's side: `say` calls
 * a tool of the report toolset with the capability that the first thing sent holds.
 */
export async function setup(
  t: TestContext,
  { requestMs = 60_000, ...more }: Partial<ChatgptSettings> & { requestMs?: number } = {},
) {
  const workers = new Set<() => Promise<void>>()
  // Hooks run in order: the workers end before their store goes.
  t.after(() => Promise.all([...workers].map((stop) => stop())))
  const service = await startFakeChatgpt(t)
  const relay = await openTestRelay(t)
  const settings = ChatgptSettings.parse({
    executor: 'chatgpt',
    triggerUrl: service.triggerUrl,
    allowLoopback: true,
    pollMs: 50,
    gapMs: 50,
    ...more,
  })
  const reports: TurnReport[] = []
  let token: string | undefined = TOKEN
  const show = (): string => {
    if (token !== undefined) return token
    throw new RelayError('CREDENTIAL_MISSING', 'Cannot show a token: it was taken away.')
  }

  function startWorker() {
    const options = { agent: 'research', token: show, requestMs, retryMs: 10 }
    const worker = createWorker({
      queue: relay.queue,
      localDirectory: relay.machine.directory,
      clock: relay.clock,
      identity: { ...ownIdentity(), id: `w-${randomBytes(3).toString('hex')}` },
      serving: [
        {
          agent: 'research',
          runTurn: createChatgptExecutor(settings, options),
          allowWrites: true,
          concurrency: 8,
          env: {},
        },
      ],
      workspace: fs.realpathSync(relay.workspace),
      leaseMs: 60_000,
      heartbeatMs: 50,
      onTurn: (report) => reports.push(report),
      log: (line) => t.diagnostic(line),
    })
    const ended = worker.run({ intervalMs: 200 })
    const stop = async (): Promise<void> => {
      worker.drain()
      worker.drain()
      await ended
    }
    workers.add(stop)
    return { stop }
  }

  const services = createServices({
    ...relay,
    limits: { maxTaskBytes: 100_000, waitTimeoutMs: 20_000 },
    agents: () => ({}),
    worktrees: () => {
      throw new Error('No run of these tests has a worktree.')
    },
    warn: (line) => t.diagnostic(line),
  })

  /** One call of a tool, by an agent elsewhere. */
  async function call(
    name: string,
    args: Record<string, unknown>,
    overrides: Partial<Call> = {},
  ): Promise<Record<string, unknown>> {
    const tool = toolsOf(['report']).find((candidate) => candidate.name === name)
    if (tool === undefined) throw new Error(`no tool ${name}`)
    const context: Call = {
      caller: { kind: 'session', agent: 'chatgpt' },
      workspaces: onlyWorkspace(services),
      signal: new AbortController().signal,
      afterReply: () => {},
      ...overrides,
    }
    const result = await answer(tool, context, args)
    z.parse(tool.output, result)
    return result
  }

  async function capability(number = 1): Promise<string> {
    return headerOf((await service.takenAs(number)).input, 'capability')
  }

  return {
    service,
    relay,
    settings,
    reports,
    startWorker,
    call,
    capability,
    /** The agent that was sent the first thing calls a tool. */
    say: async (name: string, args: Record<string, unknown> = {}) =>
      call(name, { capability: await capability(), ...args }),
    refusal: async (name: string, args: Record<string, unknown>): Promise<RelayError> => {
      try {
        await call(name, args)
      } catch (error) {
        if (error instanceof RelayError) return error
        throw error
      }
      throw new Error(`${name} was not refused`)
    },
    setToken: (changed: string | undefined) => {
      token = changed
    },
    send: async (task: Record<string, unknown> = {}, rest = {}): Promise<string> =>
      (await relay.send('research', { prompt: 'Find out', ...task }, rest)).job_id,
    /** Waits until such a line stands in the activity of a job. */
    toldOf: async (jobId: string, text: RegExp): Promise<void> => {
      const change = createSignal()
      const watch = relay.queue.watch({ job: jobId }, change.raise)
      try {
        for (;;) {
          const lines = await relay.queue.activity(jobId, { limit: 500 })
          if (lines.some((line) => text.test(line.text))) return
          await change.raised(5000)
        }
      } finally {
        watch.close()
      }
    },
    textsOf: async (jobId: string): Promise<string[]> =>
      (await relay.queue.activity(jobId, { limit: 500 })).map(({ text }) => text),
  }
}
