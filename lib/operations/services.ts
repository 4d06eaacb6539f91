import type { AuditLog } from '../audit/audit.ts'
import type { Actions } from '../actions/actions.ts'
import type { Hub } from '../hub/hub.ts'
import type { Pairings } from '../hub/machine/pairings.ts'
import type { Inbox } from '../inbox/inbox.ts'
import type { Messages } from '../messages/messages.ts'
import type { Queue } from '../queue/queue.ts'
import { createSweeper } from '../queue/sweeper.ts'
import type { Sweeper } from '../queue/sweeper.ts'
import type { Job } from '../schema/job.ts'
import type { Clock } from '../store/jobs.ts'
import type { AgentSettings } from '../schema/settings.ts'
import type { Member } from '../schema/member.ts'
import type { SessionSettings } from '../schema/settings.ts'
import type { Team } from '../team/team.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'
import type { Worktrees } from '../worktree/worktree.ts'
import type { GuardedTools } from '../workspace/workspace.ts'
import type { Local } from './local.ts'
import type { Sharing } from './sharing.ts'
import type { SessionWorker } from './work/session-worker.ts'

/** The relay of one workspace, with what every call of a process shares. */
export type Services = {
  queue: Queue
  inbox: Inbox
  /** Who did what and when. */
  audit: AuditLog
  actions: Actions
  messages: Messages
  /** Where events of jobs are sent. */
  webhooks: Webhooks
  /** Roots, and the record of the tools that work on them. */
  tools: GuardedTools
  clock: Clock
  limits: { maxTaskBytes: number; waitTimeoutMs: number }
  /** How long an ended job is kept, in milliseconds; undefined where nothing removes it by itself. */
  keepsMs?: number | undefined
  /** How the turns of each known agent are run, by its name. */
  agents: () => Record<string, AgentSettings>
  /** The git worktrees of the workspace's jobs. */
  worktrees: () => Worktrees
  /** The members of the workspace's team. */
  team: Team
  /** The workspaces that folders share; absent in a server that serves no folder of its own. */
  sharing?: (() => Sharing) | undefined
  /** Starts the operator's program for an interactive member; absent in a process that starts none. */
  startSession?: StartSession | undefined
  /** Jobs that this process works on itself; absent where no session could keep them. */
  sessionWorker?: SessionWorker | undefined
  /** True where the client has the tools of messages, so that it is woken for them. */
  talks?: boolean | undefined
  /** The machines that are paired with this relay; absent where it is no hub. */
  hub?: Hub | undefined
  /** The hubs that this machine is paired with; absent in a process that does not work on them. */
  pairings?: (() => Promise<Pairings>) | undefined
  /** The store and the configuration of this machine, for the owner; absent in a process that serves agents alone. */
  local?: Local | undefined
  /** Makes sure that a worker serves the agent of a job; absent when a person starts the workers. */
  serve?: ((job: Job) => Promise<void>) | undefined
  /** The same for agents whose worker died and left jobs behind. */
  serveAgain?: (() => Promise<void>) | undefined
  /** Takes back the jobs of dead workers, and has a worker serve these jobs and those that waited behind them. */
  sweeper: Sweeper
  /** Runs a wait, and sweeps as long as it lasts. */
  whileWaiting: <T>(wait: () => Promise<T>) => Promise<T>
}

/** Starts the session of a member. Resolves with why it failed, if it fails at once; undefined when it may become ready. */
export type StartSession = (
  member: Member,
  how: { session: SessionSettings; nonce: string },
) => Promise<string | undefined>

/** Every workspace that a facade serves. */
export type Workspaces = {
  /** The workspace of a call that names none. */
  own: string
  /** The folder of the own one, or its name in a database; empty where the facade has none. */
  ownPath: string
  /** The ids of those that exist. The own one may have no store yet; to look for it must not create it. */
  ids: () => string[]
  list: () => { id: string; workspace: string; created_at: string }[]
  /** Throws `WORKSPACE_NOT_FOUND`, and what opening its store throws. */
  open: (id: string) => Promise<Services>
}

/** The workspaces of a facade that serves only one. */
export function onlyWorkspace(services: Services, own = ''): Workspaces {
  return {
    own,
    ownPath: '',
    ids: () => [own],
    list: () => [],
    open: () => Promise.resolve(services),
  }
}

/** How often a process looks for messages whose notifications are missing. */
const FINISH_MS = 10_000

/** How often a process looks for messages that were not seen in time. */
const BOUNCE_MS = 30_000

/** Runs a duty when it is called, but not again before this time has passed. */
function everyMs(ms: number, clock: Clock, duty: () => Promise<void>): () => Promise<void> {
  let nextMs = Number.NEGATIVE_INFINITY
  return async () => {
    if (clock.monotonic() < nextMs) return
    nextMs = clock.monotonic() + ms
    await duty()
  }
}

/** Completes the services of one process, which sweep as long as any call waits. */
export function createServices(
  on: Omit<Services, 'whileWaiting' | 'sweeper'> & { warn: (line: string) => void },
): Services {
  const { warn, ...services } = on
  const { queue, inbox, messages, tools, team, clock, serve, serveAgain } = services
  const bounce = everyMs(BOUNCE_MS, clock, () => inbox.bounce(clock.now()))
  const finishNotices = everyMs(FINISH_MS, clock, () => messages.finishNotices())
  const sweeper = createSweeper({
    queue,
    warn,
    async swept(found) {
      for (const { job_id, became } of found) {
        if (became === 'queued') await serve?.(await queue.get(job_id))
      }
      await team.tend()
      await serveAgain?.()
      await finishNotices()
      await bounce()
      await tools.journal.recover()
    },
  })
  return {
    ...services,
    sweeper,
    async whileWaiting(wait) {
      const stop = sweeper.start()
      try {
        return await wait()
      } finally {
        stop()
      }
    },
  }
}
