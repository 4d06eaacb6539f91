import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

import { countsBetween } from '../../operations/numbers/counts-between.ts'
import type { AgentCounts, Durations } from '../../operations/numbers/counts-between.ts'
import { gaugesOf } from '../../operations/numbers/gauges.ts'
import type { Services } from '../../operations/services.ts'
import { usableWorkspaces } from '../../operations/reach.ts'
import type { Person } from '../../rights/caller.ts'
import type { HttpContext } from '../context.ts'
import { createLabels } from './labels.ts'
import { createToolCalls } from './tool-calls.ts'

/** Another process may write the row of a job this long after its end, so later ends are counted by the next read. */
const SETTLED_MS = 2000

/** Upper bounds in seconds: from a warm worker to a day. */
const BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600, 14_400, 86_400]

/** Collects the metrics of every workspace. Counters count what happened since `since`, by whichever process. */
export function createCollector(on: {
  context: HttpContext
  since: number
  openStreams: () => number
}) {
  const { context, openStreams } = on
  const caller: Person = { kind: 'person', name: 'metrics', agent: context.ownerAgent }
  const registry = new Registry()
  const all = metricsIn(registry)
  const labels = createLabels()
  /** Up to when the jobs of each workspace are counted. */
  const counted = new Map<string, number>()
  collectDefaultMetrics({ register: registry })
  all.info.set({ version: context.version }, 1)

  async function countJobs(workspace: string, relay: Services): Promise<void> {
    const from = counted.get(workspace) ?? on.since
    const until = context.now() - SETTLED_MS
    if (until <= from) return
    counted.set(workspace, until)
    for (const counts of await countsBetween(relay, { from, until })) {
      addJobs(all, labels.of(workspace, counts.agent), counts)
    }
  }

  async function look(workspace: string, relay: Services): Promise<void> {
    const gauges = await gaugesOf({ caller }, relay)
    for (const { agent, state, count } of gauges.jobs) {
      all.jobs.inc({ ...labels.of(workspace, agent), state }, count)
    }
    for (const { agent, seconds } of gauges.waiting) {
      all.oldest.set(labels.of(workspace, agent), seconds)
    }
    for (const agent of gauges.paused) all.paused.set(labels.of(workspace, agent), 1)
    const where = { workspace: labels.workspace(workspace) }
    all.workers.inc(where, gauges.workers)
    all.slots.inc(where, gauges.slots)
    all.busy.inc(where, gauges.busy)
    all.questions.inc(where, gauges.questions)
    all.approvals.inc(where, gauges.approvals)
    all.notifications.inc(where, gauges.notifications)
  }

  const toolCalls = createToolCalls({ since: on.since, now: context.now })

  return {
    async read(): Promise<{ contentType: string; text: string }> {
      const { workspaces } = context
      for (const gauge of all.looks) gauge.reset()
      for (const id of await usableWorkspaces({ caller, workspaces })) {
        const relay = await workspaces.open(id)
        await countJobs(id, relay)
        await look(id, relay)
        for (const { tool, outcome } of await toolCalls.ended(relay)) {
          all.toolCalls.inc({ workspace: labels.workspace(id), tool: labels.tool(tool), outcome })
        }
      }
      all.streams.set(openStreams())
      return { contentType: registry.contentType, text: await registry.metrics() }
    },
  }
}

type Labels = { workspace: string; agent: string }

function addJobs(all: ReturnType<typeof metricsIn>, labels: Labels, counts: AgentCounts): void {
  all.dispatched.inc(labels, counts.dispatched)
  for (const [state, count] of Object.entries(counts.ended)) {
    all.ended.inc({ ...labels, state }, count)
  }
  observe(all.queueWait, labels, counts.queueWait)
  observe(all.run, labels, counts.run)
}

function observe(
  histogram: Histogram<'workspace' | 'agent'>,
  labels: Labels,
  durations: Durations,
): void {
  for (const { seconds, count } of durations) {
    for (let each = 0; each < count; each += 1) histogram.observe(labels, seconds)
  }
}

function metricsIn(registry: Registry) {
  const registers = [registry]
  const at = ['workspace'] as const
  const of = ['workspace', 'agent'] as const
  const looks: Gauge[] = []
  const gauge = <T extends string>(name: string, help: string, labelNames: readonly T[]) => {
    const made = new Gauge({ name: `relay_${name}`, help, labelNames: [...labelNames], registers })
    looks.push(made)
    return made
  }
  const counter = <T extends string>(name: string, help: string, labelNames: readonly T[]) =>
    new Counter({ name: `relay_${name}`, help, labelNames: [...labelNames], registers })
  const histogram = (name: string, help: string) =>
    new Histogram({
      name: `relay_${name}`,
      help,
      labelNames: [...of],
      buckets: BUCKETS,
      registers,
    })
  return {
    info: new Gauge({
      name: 'relay_info',
      help: 'Version of the server.',
      labelNames: ['version'],
      registers,
    }),
    jobs: gauge('jobs', 'Live jobs by state.', [...of, 'state']),
    oldest: gauge('queue_oldest_seconds', 'Age of the oldest job that could run.', of),
    paused: gauge('agent_paused', '1 while the agent is paused after a fault.', of),
    workers: gauge('workers', 'Workers that are alive.', at),
    slots: gauge('worker_slots', 'Jobs that the workers can run at once.', at),
    busy: gauge('worker_slots_busy', 'Jobs that workers run.', at),
    questions: gauge('questions_open', 'Questions of jobs without an answer.', at),
    approvals: gauge('approvals_pending', 'Calls of tools that wait for a person.', at),
    notifications: gauge('notifications_waiting', 'Notifications that no session has read.', at),
    streams: gauge('event_streams', 'Open event streams of this server.', []),
    dispatched: counter('jobs_dispatched_total', 'Jobs sent since this server started.', of),
    ended: counter('jobs_ended_total', 'Jobs that ended since this server started, by state.', [
      ...of,
      'state',
    ]),
    toolCalls: counter('tool_calls_total', 'Calls of guarded tools that ended, by outcome.', [
      ...at,
      'tool',
      'outcome',
    ]),
    queueWait: histogram(
      'job_queue_wait_seconds',
      'Time from when a job could run until its first turn, of jobs that ended.',
    ),
    run: histogram('job_run_seconds', 'Time of all turns of a job, of jobs that ended.'),
    looks,
  }
}
