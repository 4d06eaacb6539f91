import { Job, Queue, Worker } from 'bullmq'

import { serve, stepsOf } from './serve.ts'
import { OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

/** Seconds for which a worker that found nothing waits in Redis before it looks around. */
const DRAIN_DELAY_S = 1

/**
 * BullMQ as its guide shows for those who fetch jobs themselves: who completes a job is given the next
 * one in the same answer, and an idle worker waits in Redis. The socket and the queue's name are arguments.
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
