import * as fs from 'node:fs'

import * as z from 'zod/mini'

import { RelayError } from '../../errors.ts'
import { endOfLog } from '../../process/end-of-log.ts'
import { otherHost } from '../../process/process.ts'
import { WorkerLog } from '../../schema/api-workers.ts'
import { redact } from '../../schema/redact/redact.ts'
import type { ListedWorker } from '../../schema/registry.ts'
import { READS } from '../effect.ts'
import { optional, visible, wholeFrom } from '../jobs/fields.ts'
import { refuseLimited } from '../limited.ts'
import { localOf } from '../local.ts'
import type { Local } from '../local.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'

const USUAL_BYTES = 32_000

/** As long as a log of a worker becomes before it is cut. */
const MOST_BYTES = 1024 * 1024

export const readWorkerLog = operation({
  name: 'read_worker_log',
  family: 'health',
  title: 'Read the log of a worker',
  description:
    'Read the end of the log of a worker of this host, also of one that ended lately, or of the workers that dispatches started for an agent. Secrets are removed.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/worker-log' },
  input: z.strictObject({
    worker_id: optional(visible(100), 'The id of a worker, as list_workers returns it'),
    agent: optional(visible(100), 'Or an agent that dispatches started workers for'),
    max_bytes: optional(wholeFrom(200), `Default ${USUAL_BYTES}`),
  }),
  output: WorkerLog,
  async run(context, { max_bytes: most = USUAL_BYTES, ...which }) {
    refuseLimited(context.caller, 'read the log of a worker')
    const path = await pathOf(context, which)
    const end = endOfLog(path, Math.min(most, MOST_BYTES)) ?? { text: '', offset: 0, size: 0 }
    return { ...end, text: redact(end.text) }
  },
})

/** Where the log of a worker is, if a program of this host can read it. */
export function logOf(
  { workerLogs }: Pick<Local, 'workerLogs'>,
  { worker, agents }: Pick<ListedWorker, 'worker' | 'agents'>,
): { kind: 'here'; path: string } | { kind: 'elsewhere'; host: string } {
  const host = otherHost(worker)
  if (host !== undefined) return { kind: 'elsewhere', host }
  // Its own record names a file, but a record may come from another program; these two are all that a worker writes.
  const own = workerLogs.ofWorker(worker.id)
  const [agent = ''] = agents
  return { kind: 'here', path: fs.existsSync(own) ? own : workerLogs.ofAgent(agent) }
}

async function pathOf(
  context: Context,
  { worker_id: id, agent }: { worker_id?: string | undefined; agent?: string | undefined },
): Promise<string> {
  const local = localOf(context)
  if ((id === undefined) === (agent === undefined)) {
    const message = 'Cannot read the log: name either a worker or an agent.'
    throw new RelayError('INPUT_INVALID', message, { details: { field: 'worker_id' } })
  }
  if (agent !== undefined) return local.workerLogs.ofAgent(agent)
  const listed = await context.relay.queue.workers.list()
  const record = listed.find(({ worker }) => worker.id === id)
  if (record === undefined) return endedLog(local, id ?? '')
  const log = logOf(local, record)
  if (log.kind === 'here') return log.path
  const message = `Cannot read the log of worker "${record.worker.id}": it is on host "${log.host}", in "${record.log ?? 'no file'}".`
  throw new RelayError('WORKER_ELSEWHERE', message, { details: { host: log.host } })
}

/** The log of a worker that has ended. Throws `WORKER_NOT_FOUND`. */
function endedLog({ workerLogs }: Local, id: string): string {
  const path = workerLogs.ofWorker(id)
  if (fs.existsSync(path)) return path
  const message = `Cannot find worker "${id}": no worker of this id runs here, and no log of it is kept. list_workers lists those that run.`
  throw new RelayError('WORKER_NOT_FOUND', message)
}
