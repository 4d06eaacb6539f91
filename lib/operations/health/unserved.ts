import { RelayError } from '../../errors.ts'
import type { UnservedAgent } from '../../schema/api-workers.ts'
import type { Job } from '../../schema/job.ts'
import type { ListedWorker } from '../../schema/registry.ts'
import type { Local } from '../local.ts'
import type { Services } from '../services.ts'

/** Queued jobs of an agent that are counted. */
const MOST_QUEUED = 1000

/** The first jobs of an agent that are read, to see whether its workers would take one. */
const MOST_READ = 20

type Where = {
  relay: Services
  local: Local
  workspace: string
  /** The path of the workspace, for people. */
  folder: string | undefined
  /** True for the workspace that commands of this process concern by default. */
  isOwn: boolean
}

/** The agents of a workspace that have queued jobs which none of these workers takes. */
export async function unservedIn(where: Where, workers: ListedWorker[]): Promise<UnservedAgent[]> {
  const queues = await where.local.store.jobs.queued({ most: MOST_QUEUED })
  const found: UnservedAgent[] = []
  for (const { agent, job_ids } of queues) {
    const serving = workers.filter((each) => each.agents.includes(agent) && each.stays !== false)
    const mayWrite = serving.some((each) => each.allow_writes.includes(agent))
    if (mayWrite) continue
    const jobs = await firstOf(where.relay, job_ids)
    // A reader serves those that only read.
    const waiting = serving.length === 0 ? jobs : jobs.filter(({ task }) => task.write === true)
    const [first] = waiting
    if (first === undefined) continue
    found.push(await describe(where, { agent, job_ids, first, waiting, serving }))
  }
  return found
}

async function describe(
  where: Where,
  on: {
    agent: string
    job_ids: string[]
    first: Job
    waiting: Job[]
    serving: ListedWorker[]
  },
): Promise<UnservedAgent> {
  const { relay, workspace } = where
  const { agent, job_ids, first, waiting, serving } = on
  const settings = relay.agents()
  const how = Object.hasOwn(settings, agent) ? settings[agent] : undefined
  const isMember = (await relay.team.find(agent)) !== undefined
  const start = await relay.queue.workers.latestStart(agent)
  const isReader = serving.length > 0
  const why = isReader ? 'read_only' : how === undefined && !isMember ? 'no_executor' : 'no_worker'
  const needsWrites = waiting.some(({ task }) => task.write === true) && how?.allowWrites !== true
  return {
    workspace,
    agent,
    queued: isReader ? waiting.length : job_ids.length,
    has_more: job_ids.length === MOST_QUEUED,
    oldest_at: first.created_at,
    why,
    command: commandFor(where, `--agent ${agent}${needsWrites ? ' --allow-writes' : ''}`),
    failed_start: start?.failure === undefined ? null : { at: start.at, reason: start.failure },
  }
}

function commandFor({ folder, isOwn }: Where, flags: string): string {
  const command = `relay worker ${flags}`
  return isOwn || folder === undefined ? command : `cd ${quoted(folder)} && ${command}`
}

/** For a shell; a path of plain characters needs no quotes. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`
}

async function firstOf({ queue }: Services, ids: string[]): Promise<Job[]> {
  const jobs = await Promise.all(
    ids.slice(0, MOST_READ).map((id) => queue.get(id).catch(unlessUnreadable)),
  )
  return jobs.flatMap((job) => (job?.state === 'queued' ? [job] : []))
}

/** Removed or damaged since it was listed. */
function unlessUnreadable(error: unknown): undefined {
  if (!(error instanceof RelayError)) throw error
}
