import { EventEmitter, once } from 'node:events'
import { Logger, makeWorkerUtils, run } from 'graphile-worker'

import { serve, stepsOf } from './serve.ts'
import { PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

/** A job passed on by graphile-worker's own loop. `finish` lets its handler return. */
type Held = { id: string; finish: () => void }

/** Four producers and four workers share the hundred connections of a default PostgreSQL. */
const CONNECTIONS = 3

const logger = new Logger(() => () => {})

/**
 * graphile-worker with one job at a time. Only its own loop can fetch jobs, so the loop's handler passes each
 * job on and waits. It stores no results, so none is written. The address and the task's name are
 * arguments.
 */
async function openGraphileQueue(connectionString: string, name: string): Promise<Subject<Held>> {
  const pool = { connectionString, maxPoolSize: CONNECTIONS, logger }
  const utils = await makeWorkerUtils(pool)
  await utils.migrate()
  const events = new EventEmitter()
  const handed: Held[] = []
  let loop: Promise<unknown> | undefined

  function hand(id: string): Promise<void> {
    return new Promise((finish) => {
      handed.push({ id, finish })
      events.emit('handed')
    })
  }

  const takeJobs = () =>
    run({
      ...pool,
      events,
      concurrency: 1,
      noHandleSignals: true,
      parsedCronItems: [],
      taskList: { [name]: (_payload, { job }) => hand(job.id) },
    })

  return {
    enqueue: (requestId) => utils.addJob(name, { prompt: PROMPT }, { jobKey: requestId }),
    async claim() {
      loop ??= takeJobs()
      await loop
      if (handed.length === 0) await once(events, 'handed')
      return handed.shift()
    },
    async complete({ finish }) {
      const written = once(events, 'job:complete')
      finish()
      await written
    },
    idle: () => Promise.resolve(),
    close: () => {},
  }
}

const [, , , address = '', name = ''] = process.argv
serve(stepsOf(await openGraphileQueue(address, name)), () => {})
