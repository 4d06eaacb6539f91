import { listWorkers } from '../../operations/health/list-workers.ts'
import { readWorkerLog } from '../../operations/health/worker-log.ts'
import type { UnservedAgent, WorkerDetail } from '../../schema/api-workers.ts'
import { counted } from '../../text/count.ts'
import type { Verb } from '../command.ts'
import type { Context } from '../context.ts'
import { UsageError } from '../output.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { table, withLinesBelow } from '../terminal/table.ts'
import { oneLine, visible } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

/** `relay workers`: the workers with their slots and jobs, and the agents whose jobs no worker takes. */
export const workersVerb: Verb<object> = {
  operations: [listWorkers],
  sweeps: true,
  async run(context) {
    const found = await context.perform(listWorkers)
    const none = 'No worker is running. Start one: relay worker --agent NAME'
    const lines = found.workers.length === 0 ? [none] : workerLines(context, found.workers)
    return {
      document: listWorkers.view(found),
      lines: [...found.unserved.flatMap((each) => unservedLines(context, each)), ...lines],
    }
  },
}

/** `relay workers log`: the end of what a worker wrote. */
export const workerLogVerb: Verb<{ worker: string | undefined; agent: string | undefined }> = {
  operations: [readWorkerLog],
  async run({ perform }, { worker, agent }) {
    if ((worker === undefined) === (agent === undefined)) {
      throw new UsageError('Name either a worker or --agent.')
    }
    const document = await perform(readWorkerLog, { worker_id: worker, agent })
    const text = document.text.trimEnd()
    return {
      document,
      lines: text === '' ? [] : text.split('\n').map((line) => visible(line)),
      note: text === '' ? 'Nothing was logged.' : undefined,
    }
  },
}

const HEAD = ['WORKER', 'PID', 'HOST', 'UP', 'SLOTS', 'SERVES']

function workerLines({ screen, now }: Context, workers: WorkerDetail[]): string[] {
  const { none } = symbols(screen)
  const lines = table(
    screen,
    HEAD,
    workers.map((row) => [
      { text: oneLine(row.worker_id), colour: 'bold' },
      { text: String(row.pid) },
      { text: oneLine(row.host ?? none) },
      { text: age(row.started_at, now) },
      { text: `${row.running}/${row.slots}` },
      { text: oneLine(row.agents.map(servedAs).join(', ')) },
    ]),
  )
  return withLinesBelow(lines, (at) => [
    ...(workers[at]?.is_leaving === true ? ['  exits when it is done'] : []),
    ...(workers[at]?.jobs ?? []).map(({ job_id, since, headline }) =>
      paint(screen, 'dim', oneLine(`  ${job_id.slice(0, 8)} for ${age(since, now)}: ${headline}`)),
    ),
  ])
}

function servedAs({ agent, allows_writes: writes }: WorkerDetail['agents'][number]): string {
  return writes ? `${agent} (writes)` : agent
}

function unservedLines({ screen, now }: Context, unserved: UnservedAgent): string[] {
  const { agent, queued, has_more: more, oldest_at, why, command, failed_start } = unserved
  const jobs = more
    ? `${queued} jobs or more wait`
    : `${counted(queued, 'job')} ${queued === 1 ? 'waits' : 'wait'}`
  const reason = {
    no_worker: 'no worker serves it',
    read_only: 'its workers take no write jobs',
    no_executor: 'it is not configured; relay agent add, or correct the name',
  }[why]
  const line = `${agent}: ${jobs} since ${age(oldest_at, now)}: ${reason}`
  return [
    paint(screen, 'yellow', oneLine(line)),
    ...(failed_start === null ? [] : [oneLine(`  its last start failed: ${failed_start.reason}`)]),
    ...(why === 'no_executor' ? [] : [`  ${oneLine(command)}`]),
    '',
  ]
}
