import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { configuredActions } from '../../lib/actions/configured.ts'
import { createActions } from '../../lib/actions/actions.ts'
import { createAudit } from '../../lib/audit/audit.ts'
import { readConfiguration, readSettings } from '../../lib/config/config.ts'
import { createInbox } from '../../lib/inbox/inbox.ts'
import { createMessages } from '../../lib/messages/messages.ts'
import { budgetRules } from '../../lib/relay/budget-rules.ts'
import type { Relay } from '../../lib/relay/relay.ts'
import { openStore } from '../../lib/relay/open-store.ts'
import { createQueue } from '../../lib/queue/queue.ts'
import { parseRequest } from '../../lib/queue/request.ts'
import type { Job } from '../../lib/schema/job.ts'
import { createTeam } from '../../lib/team/team.ts'
import { createWebhooks } from '../../lib/webhooks/webhooks.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { turnChanges } from '../../lib/worktree/turn-changes.ts'
import { createWorktrees } from '../../lib/worktree/worktree.ts'
import { createGuardedTools } from '../../lib/workspace/workspace.ts'
import { beforeRemoval, scratch } from './scratch.ts'
import { storeEnvironment } from './store-environment.ts'

export type TestRelay = Relay & {
  home: string
  workspace: string
  /** What a built program needs to work on the same store. */
  env: Record<string, string>
  /** Writes the configuration file that `env` names. */
  configure: (agents: Record<string, unknown>, more?: Record<string, unknown>) => void
  send: (to: string, task: Record<string, unknown>, more?: object) => Promise<Job>
  /** Waits, woken by the store, until the job is as wanted. */
  until: (jobId: string, fits: (job: Job) => boolean, timeoutMs?: number) => Promise<Job>
}

/** A relay in a directory of its own, which goes with the test. */
export async function openTestRelay(t: TestContext): Promise<TestRelay> {
  const home = scratch(t, 'relay-test-')
  const workspace = join(home, 'project')
  fs.mkdirSync(workspace)
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: join(home, 'state'),
    RELAY_WORKSPACE: workspace,
    RELAY_CONFIG: join(home, 'config.json'),
    ...isolated(storeEnvironment),
  }
  const settings = readSettings(env, workspace)
  const opened = await openStore(settings, { isLongLived: false, warn() {} })
  const { store, clock, machine } = opened
  const actions = createActions({
    store,
    clock,
    configured: () => configuredActions(readConfiguration(settings.configPath)),
  })
  const whyWaiting = (agent: string) => actions.whyWaiting(agent)
  const worktrees = createWorktrees({
    git: createGit(env),
    workspace,
    store: machine.directory,
  })
  const queue = createQueue({
    store,
    clock,
    lifelines: machine.lifelines,
    whyWaiting,
    changes: (job, how) => turnChanges(worktrees, job, how),
    budgetRules: budgetRules(settings.configPath),
  })
  const inbox = createInbox({ store, clock })
  beforeRemoval(t, async () => {
    store.close()
    await opened.ended
  })
  return {
    ...opened,
    queue,
    audit: createAudit({ logs: store.logs, clock, workspace: store.workspace, warn() {} }),
    folder: workspace,
    webhooks: createWebhooks({ registry: store.registry, queue, clock }),
    team: createTeam({
      store,
      queue,
      clock,
      logOf: machine.workerLog,
      self: undefined,
      settings: () => readConfiguration(env.RELAY_CONFIG).team,
      leaveChannels: async () => {},
    }),
    actions,
    inbox,
    messages: createMessages({ store, inbox, now: clock.now }),
    tools: createGuardedTools({
      logs: store.logs,
      clock,
      directory: machine.directory,
      own: { configPath: env.RELAY_CONFIG, dataDir: env.RELAY_DATA_DIR },
      env,
    }),
    close: () => store.close(),
    home,
    workspace,
    env,
    configure: (agents, more = {}) =>
      fs.writeFileSync(env.RELAY_CONFIG, JSON.stringify({ agents, ...more }), { mode: 0o600 }),
    async send(to, task, more = {}) {
      const request = parseRequest({ to, task, ...more })
      return (await queue.dispatch(request, { from: { agent: 'sender' } })).job
    },
    async until(jobId, fits, timeoutMs = 60_000) {
      const { job, timed_out } = await queue.waitFor(jobId, { until: fits, timeoutMs })
      if (timed_out) {
        const why = await queue.why(job)
        throw new Error(`job ${jobId} is not as wanted after ${timeoutMs} ms: ${job.state}. ${why}`)
      }
      return job
    },
  }
}

/** Tables of the test's own, because a server shows every workspace of a database. */
function isolated({ RELAY_STORE: store }: Record<string, string>): Record<string, string> {
  if (store === undefined) return {}
  const url = new URL(store)
  url.searchParams.set('schema', `test_${randomBytes(6).toString('hex')}`)
  return { RELAY_STORE: url.href }
}
