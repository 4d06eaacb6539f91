import { knownAgents, readConfiguration } from '../../config/config.ts'
import type { Paused } from '../../queue/pause.ts'
import type { AgentRecord, WorkerRecord } from '../../schema/registry.ts'
import type { AgentSettings } from '../../schema/settings.ts'
import type { Answer, Context } from '../context.ts'
import { sweepFirst } from '../context.ts'
import { pausedLines } from '../paused.ts'
import { paint, signs } from '../terminal/screen.ts'
import { table, withLinesBelow } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** Queued jobs counted before one says "or more". */
const MANY = 10_000

/** Everything known of one agent of this workspace. */
type AgentDocument = {
  agent_id: string
  description: string | null
  registered_at: string | null
  last_seen: string | null
  /** How it is run: from the operator's configuration file, or built in. */
  configured: { executor: string; allow_writes: boolean; concurrency: number } | null
  worker_ids: string[]
  queued: number
  running: number
  /** Why it takes no jobs for a while; null while it does. */
  paused: Paused | null
}

/** `relay agents`: who is known here, who serves them, and how much waits for each. */
export async function agents(context: Context): Promise<Answer> {
  await sweepFirst(context)
  const workers = await context.relay.queue.workers.list()
  const rows = await documentsOf(context, workers)
  const document = { agents: rows, workers: workers.map(workerDocument) }
  const paused = rows.flatMap((row) => row.paused ?? [])
  return { document, lines: [...pausedLines(context, paused), ...linesOf(context, rows, workers)] }
}

async function documentsOf(context: Context, workers: WorkerRecord[]): Promise<AgentDocument[]> {
  const { store, queue, inbox } = context.relay
  const registered = new Map((await inbox.agents()).map((record) => [record.agent_id, record]))
  const configured = new Map(Object.entries(readConfiguration(context.settings.configPath).agents))
  const executors = knownAgents(context.settings.configPath)
  const running = (await queue.list({ state: 'running', limit: 500 })).jobs.map((row) => row.to)
  const pauses = await queue.pauses.list()
  const served = workers.flatMap((record) => record.agents)
  const busy = await store.jobs.busyAgents()
  const names = new Set([
    ...registered.keys(),
    ...configured.keys(),
    ...served,
    ...busy,
    ...pauses.map(({ agent }) => agent),
  ])
  const rows: AgentDocument[] = []
  for (const agent of [...names].toSorted()) {
    const serving = workers.filter((record) => record.agents.includes(agent))
    rows.push({
      ...knownOf(agent, registered.get(agent), executors[agent]),
      worker_ids: serving.map((record) => record.worker.id),
      queued: (await store.jobs.ready(agent, { limit: MANY })).length,
      running: running.filter((name) => name === agent).length,
      paused: pauses.find((each) => each.agent === agent) ?? null,
    })
  }
  // A folder that stands empty after its last job makes nobody known.
  return rows.filter(
    (row) =>
      registered.has(row.agent_id) ||
      configured.has(row.agent_id) ||
      row.worker_ids.length + row.queued + row.running > 0 ||
      row.paused !== null,
  )
}

function knownOf(
  agent: string,
  record: AgentRecord | undefined,
  settings: AgentSettings | undefined,
) {
  return {
    agent_id: agent,
    description: record?.description ?? null,
    registered_at: record?.registered_at ?? null,
    last_seen: record?.last_seen ?? null,
    configured:
      settings === undefined
        ? null
        : {
            executor: settings.executor,
            allow_writes: settings.allowWrites,
            concurrency: settings.concurrency ?? 1,
          },
  }
}

function workerDocument({ worker, agents: names, ...record }: WorkerRecord) {
  return {
    worker_id: worker.id,
    pid: worker.pid,
    agents: names,
    allow_writes: record.allow_writes,
    concurrency: record.concurrency,
    started_at: record.started_at,
    /** Where it writes to, when a dispatch started it. */
    log: record.log ?? null,
  }
}

function linesOf(context: Context, rows: AgentDocument[], workers: WorkerRecord[]): string[] {
  const { screen } = context
  if (rows.length === 0) {
    return ['No agents here yet. Start a worker for one: relay worker --agent codex']
  }
  const none = paint(screen, 'dim', 'No worker runs here. Start one: relay worker --agent NAME')
  return [
    ...agentTable(context, rows),
    '',
    ...(workers.length === 0 ? [none] : workerTable(context, workers)),
  ]
}

const AGENT_HEAD = ['AGENT', 'WORKERS', 'QUEUED', 'RUNNING', 'EXECUTOR', 'SEEN', 'DESCRIPTION']

function agentTable({ screen, now }: Context, rows: AgentDocument[]): string[] {
  const { none } = signs(screen)
  return table(
    screen,
    AGENT_HEAD,
    rows.map((row) => [
      { text: oneLine(row.agent_id), colour: 'bold' },
      unserved(row)
        ? { text: 'nobody', colour: 'yellow' }
        : { text: String(row.worker_ids.length || none) },
      { text: row.queued === MANY ? `${MANY}+` : String(row.queued) },
      { text: String(row.running) },
      { text: executorOf(row) ?? none },
      { text: row.last_seen === null ? none : age(row.last_seen, now) },
      { text: oneLine(row.description ?? '') },
    ]),
  )
}

/** Jobs wait, and nobody is there to take them. */
function unserved(row: AgentDocument): boolean {
  return row.queued > 0 && row.worker_ids.length === 0
}

function executorOf({ configured }: AgentDocument): string | undefined {
  if (configured === null) return undefined
  return configured.allow_writes ? `${configured.executor}, writes` : configured.executor
}

const WORKER_HEAD = ['WORKER', 'PID', 'UP', 'SLOTS', 'SERVES']

function workerTable({ screen, now }: Context, workers: WorkerRecord[]): string[] {
  const lines = table(
    screen,
    WORKER_HEAD,
    workers.map((record) => [
      { text: oneLine(record.worker.id), colour: 'bold' },
      { text: String(record.worker.pid) },
      { text: age(record.started_at, now) },
      { text: String(record.concurrency) },
      { text: oneLine(record.agents.map((agent) => servedAs(agent, record)).join(', ')) },
    ]),
  )
  return withLinesBelow(lines, (at) => {
    const log = workers[at]?.log
    return log === undefined ? [] : [paint(screen, 'dim', oneLine(`  log: ${log}`))]
  })
}

function servedAs(agent: string, record: WorkerRecord): string {
  return record.allow_writes.includes(agent) ? `${agent} (writes)` : agent
}
