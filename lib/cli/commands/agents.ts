import { MOST_QUEUED, roster } from '../../operations/look/roster.ts'
import { otherHost } from '../../process/process.ts'
import type { RosterAgent } from '../../operations/look/roster.ts'
import type { WorkerRecord } from '../../schema/registry.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { table, withLinesBelow } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'
import { pausedLines } from './advice.ts'

/** `relay agents`: known agents with their workers and pending jobs. */
export const agentsVerb: Verb<object> = {
  operations: [roster],
  sweeps: true,
  async run(context) {
    const found = await context.perform(roster)
    const { agents, workers } = found
    const paused = agents.flatMap((row) => row.paused ?? [])
    return {
      document: roster.view(found),
      lines: [...pausedLines(context, paused), ...linesOf(context, agents, workers)],
    }
  },
}

function linesOf(context: Context, rows: RosterAgent[], workers: WorkerRecord[]): string[] {
  const { screen } = context
  if (rows.length === 0) {
    return ['No known agents yet. Start a worker for one: relay worker --agent codex']
  }
  const none = paint(screen, 'dim', 'No worker is running. Start one: relay worker --agent NAME')
  return [
    ...agentTable(context, rows),
    '',
    ...(workers.length === 0 ? [none] : workerTable(context, workers)),
  ]
}

const AGENT_HEAD = ['AGENT', 'WORKERS', 'QUEUED', 'RUNNING', 'EXECUTOR', 'SEEN', 'DESCRIPTION']

function agentTable({ screen, now }: Context, rows: RosterAgent[]): string[] {
  const { none } = symbols(screen)
  return table(
    screen,
    AGENT_HEAD,
    rows.map((row) => [
      { text: oneLine(row.agent_id), colour: 'bold' },
      isUnserved(row)
        ? { text: 'none', colour: 'yellow' }
        : { text: String(row.worker_ids.length || none) },
      { text: row.queued === MOST_QUEUED ? `${MOST_QUEUED}+` : String(row.queued) },
      { text: String(row.running) },
      { text: executorOf(row) ?? none },
      { text: row.last_seen === null ? none : age(row.last_seen, now) },
      { text: oneLine(row.description ?? '') },
    ]),
  )
}

/** True if jobs are queued but no worker serves the agent. */
function isUnserved(row: RosterAgent): boolean {
  return row.queued > 0 && row.worker_ids.length === 0
}

function executorOf({ configured }: RosterAgent): string | undefined {
  if (configured === null) return undefined
  return configured.allow_writes ? `${configured.executor}, writes` : configured.executor
}

const WORKER_HEAD = ['WORKER', 'PID', 'UP', 'SLOTS', 'SERVES']

function workerTable({ screen, now }: Context, workers: WorkerRecord[]): string[] {
  const lines = table(
    screen,
    WORKER_HEAD,
    workers.map((record) => [
      { text: oneLine(record.worker.id + hostOf(record)), colour: 'bold' },
      { text: String(record.worker.pid) },
      { text: age(record.started_at, now) },
      { text: String(record.concurrency) },
      { text: oneLine(record.agents.map((agent) => servedAs(agent, record)).join(', ')) },
    ]),
  )
  return withLinesBelow(lines, (at) => {
    const log = workers[at]?.log
    const host = workers[at] === undefined ? '' : hostOf(workers[at])
    return log === undefined ? [] : [paint(screen, 'dim', oneLine(`  log${host}: ${log}`))]
  })
}

/** The host of a worker, if it is another one. */
function hostOf({ worker }: WorkerRecord): string {
  const host = otherHost(worker)
  return host === undefined ? '' : ` on ${host}`
}

function servedAs(agent: string, record: WorkerRecord): string {
  return record.allow_writes.includes(agent) ? `${agent} (writes)` : agent
}
