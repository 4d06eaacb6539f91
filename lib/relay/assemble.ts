import { RelayError } from '../errors.ts'
import { knownAgents, servedAgents } from '../config/config.ts'
import type { Settings } from '../config/config.ts'
import { storeText } from '../config/store-choice.ts'
import { createServices } from '../operations/services.ts'
import type { Probe } from '../operations/local.ts'
import type { Services, Workspaces } from '../operations/services.ts'
import { createSessionWorker } from '../operations/work/session-worker.ts'
import { settingsOfMember } from '../team/made-from.ts'
import { memberMarker } from '../team/marker.ts'
import { isLiving } from '../team/rules.ts'
import type { Team } from '../team/team.ts'
import { createAutospawn } from '../worker/autospawn.ts'
import type { StartedMember } from '../worker/autospawn.ts'
import { startSession } from '../worker/start-session.ts'
import { ownWorker } from '../process/process.ts'
import type { Worktrees } from '../worktree/worktree.ts'
import type { AgentSettings } from '../schema/settings.ts'
import { localServices } from './local.ts'
import type { Relay } from './relay.ts'
import { createSharing } from './sharing.ts'
import type { Workspaces as Relays } from './workspaces.ts'

const DAY_MS = 86_400_000

/** Puts together what the operations of a process work with, over an open relay. */
export function assembleServices(
  relay: Relay,
  on: {
    settings: Settings
    env: Record<string, string | undefined>
    /** The built worker, for agents that no worker serves. */
    program: string
    /** The worker id of this process, where its session may work on jobs itself. */
    session?: string | undefined
    /** The git worktrees of a relay's jobs; absent where no operation uses them, to keep git out of the program. */
    worktrees?: ((relay: Relay) => Worktrees) | undefined
    warn: (line: string) => void
  },
): Services {
  const { machine, queue, inbox, audit, actions, messages, webhooks, tools, clock, team } = relay
  const { settings, env, program, session, worktrees = noWorktrees, warn } = on
  const { maxTaskBytes, waitTimeoutMs, leaseMs, heartbeatMs } = settings
  const agents = () => knownAgents(settings.configPath)
  const { store } = settings
  const workers = createAutospawn({
    queue,
    machine,
    clock,
    settings: { ...settings, store: storeText(store) },
    storePassword: () => (store.kind === 'postgres' ? store.ownPassword() : undefined),
    env,
    program,
    agents: () => servedAgents(settings.configPath),
    members: servedMembers(team, agents),
    warn,
  })
  const sessionWorker =
    session === undefined
      ? undefined
      : createSessionWorker({
          queue,
          worker: ownWorker(session),
          leaseMs,
          heartbeatMs,
          warn,
        })
  return createServices({
    queue,
    inbox,
    audit,
    actions,
    messages,
    webhooks,
    tools,
    clock,
    limits: { maxTaskBytes, waitTimeoutMs },
    keepsMs: settings.autoGc ? settings.retentionDays * DAY_MS : undefined,
    agents,
    worktrees: () => worktrees(relay),
    sessionWorker,
    team,
    sharing: () => createSharing(settings, { now: clock.now, env }),
    startSession: (member, how) =>
      startSession({
        member,
        ...how,
        env,
        settings: { ...settings, store: storeText(store) },
        log: machine.workerLog(member.name),
      }),
    talks: settings.toolsets.includes('messages'),
    async pairings() {
      const { openPairings } = await import('../hub/machine/pairings.ts')
      return openPairings(machine.dataDir, clock.now)
    },
    ...workers,
    warn,
  })
}

/** The members whose jobs workers of this machine run. */
function servedMembers(team: Team, agents: () => Record<string, AgentSettings>) {
  return {
    async find(name: string): Promise<StartedMember | undefined> {
      const member = await team.find(name)
      if (member === undefined || !isLiving(member) || member.runs !== 'turns') return undefined
      const settings = settingsOfMember(member, agents())
      return settings && { settings, marker: memberMarker(member) }
    },
    async names(): Promise<string[]> {
      const members = await team.list()
      return members
        .filter((each) => isLiving(each) && each.runs === 'turns')
        .map(({ name }) => name)
    },
  }
}

/**
 * The same over many workspaces, each assembled once, with the local services that the owner's calls may use.
 */
export function assembleWorkspaces(
  relays: Relays,
  on: {
    env: Record<string, string | undefined>
    agents: () => Record<string, AgentSettings>
    worktrees: (relay: Relay) => Worktrees
    probe: Probe
    programPath: (file: string) => string
    warn: (line: string) => void
  },
): Workspaces {
  const { env, agents, worktrees, probe, programPath, warn } = on
  const program = programPath('worker.js')
  const assembled = new Map<Relay, Services>()
  return {
    own: relays.own,
    ownPath: relays.ownPath,
    ids: () => relays.list().map(({ id }) => id),
    list: relays.list,
    async open(id) {
      const { relay, settings } = await relays.open(id)
      const known = assembled.get(relay)
      if (known !== undefined) return known
      const services = {
        ...assembleServices(relay, { settings, env, program, worktrees, warn }),
        agents,
        sharing: undefined,
        local: localServices(relay, { settings, env, probe, programPath }),
      }
      assembled.set(relay, services)
      return services
    },
  }
}

function noWorktrees(): never {
  const message =
    'Cannot use a worktree here: this program does not work with git. Use the relay command.'
  throw new RelayError('TOOL_UNAVAILABLE', message)
}
