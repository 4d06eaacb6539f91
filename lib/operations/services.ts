import type { Inbox } from '../inbox/inbox.ts'
import type { Queue } from '../queue/queue.ts'
import type { Job } from '../schema/job.ts'
import type { AgentSettings } from '../schema/settings.ts'
import type { Worktrees } from '../worktree/worktree.ts'
import type { Local } from './local.ts'
import type { Hands } from './work/hands.ts'

/** The machine's clocks, in milliseconds: the wall clock, and one that no change of the wall clock moves. */
export type Clock = { now: () => number; monotonic: () => number }

/** The relay of one workspace, with what every call of a process shares. */
export type Services = {
  queue: Queue
  inbox: Inbox
  clock: Clock
  limits: { maxTaskBytes: number; waitTimeoutMs: number }
  /** How the turns of each known agent are run, by its name. */
  agents: () => Record<string, AgentSettings>
  /** The git worktrees of the workspace's jobs. */
  worktrees: () => Worktrees
  /** Jobs that this process works on itself; absent where no session could keep them. */
  hands?: Hands | undefined
  /** The store and the configuration of this machine; absent in a server that answers other callers. */
  local?: Local | undefined
  /** Makes sure that a worker serves the agent of a job; absent when a person starts the workers. */
  serve?: ((job: Job) => Promise<void>) | undefined
  /** The same for agents whose worker died and left jobs behind. */
  serveAgain?: (() => Promise<void>) | undefined
  /** Runs a wait, and looks for dead workers now and then as long as it lasts. */
  whileWaiting: <T>(wait: () => Promise<T>) => Promise<T>
}

/** Every workspace that a facade serves. */
export type Workspaces = {
  /** The workspace of a call that names none. */
  own: string
  list: () => { id: string; workspace: string; created_at: string }[]
  /** Throws `WORKSPACE_NOT_FOUND`, and what opening its store throws. */
  open: (id: string) => Promise<Services>
}

/** The workspaces of a facade that serves only one. */
export function onlyWorkspace(services: Services): Workspaces {
  return { own: '', list: () => [], open: () => Promise.resolve(services) }
}

/** How often a waiting process looks for dead workers: the sender of a job learns of a crash within this time. */
const SWEEP_MS = 5000

/**
 * Completes the services of one process. While any call waits, it sweeps every five seconds, once for all of
 * them; `warn` gets one line when a sweep fails, and the wait continues.
 */
export function createServices(
  on: Omit<Services, 'whileWaiting'> & { warn: (line: string) => void },
): Services {
  const { warn, ...services } = on
  let waiting = 0
  let timer: NodeJS.Timeout | undefined
  let lastWarning = ''

  async function look(): Promise<void> {
    try {
      await sweepAndServe(services)
      lastWarning = ''
    } catch (error) {
      const warning = error instanceof Error ? error.message : String(error)
      // An idle process that looks at a full disk for days reports it once.
      if (warning !== lastWarning) warn(`sweep failed: ${warning}`)
      lastWarning = warning
    }
  }

  async function whileWaiting<T>(wait: () => Promise<T>): Promise<T> {
    waiting += 1
    timer ??= setInterval(() => void look(), SWEEP_MS)
    try {
      return await wait()
    } finally {
      waiting -= 1
      if (waiting === 0) {
        clearInterval(timer)
        timer = undefined
      }
    }
  }

  return { ...services, whileWaiting }
}

/** Takes back the jobs of dead workers, and makes sure that a worker serves them and those that waited behind them. */
export async function sweepAndServe({
  queue,
  serve,
  serveAgain,
}: Pick<Services, 'queue' | 'serve' | 'serveAgain'>): Promise<void> {
  for (const { job_id, became } of await queue.sweep()) {
    if (became === 'queued') await serve?.(await queue.get(job_id))
  }
  await serveAgain?.()
}
