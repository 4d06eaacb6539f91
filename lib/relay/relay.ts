import { createAudit } from '../audit/audit.ts'
import type { AuditLog } from '../audit/audit.ts'
import { configuredActions } from '../actions/configured.ts'
import { refuseChecks } from '../checks/refuse-checks.ts'
import { createActions } from '../actions/actions.ts'
import type { Actions } from '../actions/actions.ts'
import { RelayError } from '../errors.ts'
import { knownAgents, readConfiguration } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import { turnsHere } from '../process/around.ts'
import { createQueue } from '../queue/queue.ts'
import { budgetRules } from './budget-rules.ts'
import { collectNowAndThen } from './collecting.ts'
import { createInbox } from '../inbox/inbox.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Queue } from '../queue/queue.ts'
import { createMessages } from '../messages/messages.ts'
import type { Messages } from '../messages/messages.ts'
import { remoteRights } from './remote-rights.ts'
import { openStore } from './open-store.ts'
import type { OpenStore } from './open-store.ts'
import { createTeam } from '../team/team.ts'
import type { Team } from '../team/team.ts'
import { createWebhooks } from '../webhooks/webhooks.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { AgentSettings } from '../schema/settings.ts'
import type { Tracing } from '../tracing/tracing.ts'
import { createGuardedTools } from '../workspace/workspace.ts'
import type { GuardedTools } from '../workspace/workspace.ts'
import { createGit } from '../worktree/git.ts'
import { refuseImpossibleWorktree } from '../worktree/preflight.ts'
import { turnChanges } from '../worktree/turn-changes.ts'
import { createWorktrees } from '../worktree/worktree.ts'

/** The open relay of one workspace. */
export type Relay = OpenStore & {
  queue: Queue
  inbox: Inbox
  audit: AuditLog
  team: Team
  actions: Actions
  messages: Messages
  /** Where events of jobs are sent. */
  webhooks: Webhooks
  /** Roots, and the record of the tools that work on them. */
  tools: GuardedTools
  /** The folder that turns run in here. */
  folder: string
  close: () => void
}

/**
 * Opens the store that the settings name, and the services over it. `isLongLived`: see `FileStoreOptions`. Throws what
 * `openStore` throws.
 */
export async function openRelay(
  settings: Settings,
  { isLongLived = false, tracing }: { isLongLived?: boolean; tracing?: Tracing | undefined } = {},
): Promise<Relay> {
  const opened = await openStore(settings, { isLongLived, warn })
  const { store, clock, machine } = opened
  const refuseWorktree = () => refuseImpossibleWorktree(settings.workspace, process.env)
  const { lifelines } = machine
  const actions = createActions({
    store,
    clock,
    configured: () => configuredActions(readConfiguration(settings.configPath)),
  })
  // A folder with a second path has one store, which records the first.
  const folder = settings.shared === undefined ? store.workspace : settings.workspace
  const queue = createQueue({
    store,
    clock,
    lifelines,
    whyWaiting: (agent) => actions.whyWaiting(agent),
    refuseWorktree,
    rightsOf: remoteRights({ settings, directory: machine.dataDir, spansHosts: store.spansHosts }),
    refuseChecks: (asked) =>
      refuseChecks(
        { ...readConfiguration(settings.configPath), workspace: settings.workspace },
        asked,
      ),
    budgetRules: budgetRules(settings.configPath),
    tracing,
    isStartable: (agent, job) => mayStart(settings, agent, job.task.write === true),
    fallbackOf: (agent) => agentsKnown(settings)[agent]?.fallback ?? [],
    changes: (job, how) =>
      turnChanges(
        createWorktrees({
          git: createGit(process.env),
          workspace: settings.workspace,
          store: machine.directory,
        }),
        job,
        how,
      ),
    ...(settings.shared === undefined ? {} : { folder }),
    ...(store.spansHosts ? { turnsHere: () => turnsHere(settings) } : {}),
  })
  const inbox = createInbox({ store, clock, seenWithinMs: settings.seenWithinMs })
  const { logs, workspace } = store
  const audit = createAudit({ logs, clock, workspace, warn })
  const tools = createGuardedTools({
    logs,
    clock,
    directory: machine.directory,
    own: settings,
    env: process.env,
  })
  const messages = createMessages({ store, inbox, now: clock.now })
  const team = createTeam({
    store,
    queue,
    clock,
    logOf: machine.workerLog,
    self: settings.member?.marker,
    settings: () => readConfiguration(settings.configPath).team,
    leaveChannels: (name) => leaveChannels(messages, name),
  })
  const { autoGc, retentionDays } = settings
  let toolsEnded: Promise<void> | undefined
  const collectBackups = () => void tools.collectBackups()
  const collectFlows = async (before: string, most: number) => {
    await queue.budgets.collect(before, most)
    return queue.flows.collect(before, most)
  }
  const collecting = autoGc
    ? collectNowAndThen({ store, clock, retentionDays, collectFlows, collectBackups, warn })
    : undefined
  return {
    ...opened,
    queue,
    inbox,
    audit,
    team,
    actions,
    messages,
    webhooks: createWebhooks({ registry: store.registry, queue, clock }),
    tools,
    folder,
    get ended() {
      return Promise.all([opened.ended, toolsEnded]).then(() => {})
    },
    close() {
      collecting?.close()
      toolsEnded = tools.close()
      store.close()
    },
  }
}

/** None while the configuration cannot be used: a job is durable and a turn ends, whatever it says. */
function agentsKnown({ configPath }: Settings): Record<string, AgentSettings> {
  try {
    return knownAgents(configPath)
  } catch (error) {
    if (error instanceof RelayError) return {}
    throw error
  }
}

/** True for an agent that a dispatch would start a worker for, with the rights that a job needs. */
function mayStart(settings: Settings, agent: string, writes: boolean): boolean {
  if (!settings.autospawn) return false
  const known = agentsKnown(settings)
  if (!Object.hasOwn(known, agent)) return false
  return !writes || settings.allowWrites || known[agent]?.allowWrites === true
}

/** Takes an agent out of its channels. Direct and group ones keep their participants. */
async function leaveChannels(messages: Messages, agent: string): Promise<void> {
  for (const { channel, state } of await messages.channelsOf(agent)) {
    if (state.kind !== 'channel') continue
    await messages.changeChannel(channel, { type: 'leave', agent, by: agent })
  }
}

function warn(line: string): void {
  process.stderr.write(`durable-relay: ${line}\n`)
}
