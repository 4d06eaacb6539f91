import { Job, Queue, Worker } from 'bullmq'

import { serve, stepsOf } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

/** Seconds that an idle worker blocks in Redis before it checks again. */
const DRAIN_DELAY_S = 1

/**
 * BullMQ with manually fetched jobs, as its guide shows: completing a job returns the next one in the same
 * response, and an idle worker blocks in Redis. The socket and the queue's name are arguments.
 */
function openBullQueue(path: string, name: string): Subject<Job> {
  const connection = { path, maxRetriesPerRequest: null }
  const token = `w${process.pid}`
  const queue = new Queue(name, { connection })
  let worker: Worker | undefined
  let next: Job | undefined
  const ownWorker = () =>
    (worker ??= new Worker(name, undefined, { connection, drainDelay: DRAIN_DELAY_S }))
  return {
    enqueue: (requestId) => queue.add('turn', { prompt: PROMPT }, { jobId: requestId }),
    async claim() {
      const held = next ?? (await ownWorker().getNextJob(token, { block: false }))
      next = undefined
      return held
    },
    async complete(job) {
      const [json, id] = (await job.moveToCompleted({ output: OUTPUT }, token)) ?? []
      if (json) next = Job.fromJSON(ownWorker(), json, id)
    },
    async idle() {
      next = await ownWorker().getNextJob(token)
    },
    close: () => {},
  }
}

const [, , , path = '', name = ''] = process.argv
serve(stepsOf(openBullQueue(path, name)), () => {})
