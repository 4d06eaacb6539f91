import * as fs from 'node:fs'
import { basename } from 'node:path'

import {
  directoriesIn,
  ifPresent,
  namesIn,
  removeEmpty,
  touchInside,
} from '../../../files/files.ts'
import { RelayError } from '../../../errors.ts'
import { isFinal } from '../../../schema/job.ts'
import type { Job } from '../../../schema/job.ts'
import { bornBehind, mayHaveProcesses, waitsFor } from '../../../job/dependents.ts'
import type { Ahead } from '../../../job/dependents.ts'
import type { NewEnqueue } from '../../jobs.ts'
import { lineNameOf, nameOfFile, readLineName, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { foldAt } from '../log/log.ts'

/**
 * The queue of each conversation: a directory with an empty file for each job that has not ended, named by the time
 * of creation. Like every hint a name proves nothing: a decision reads the log.
 */
export function createConversations(layout: Layout) {
  /** Puts a job into the queue of its conversation, before it is created and before each claim. */
  function enter(job: Job): void {
    const queue = queueOf(job)
    if (queue !== undefined) touchInside(queue, lineNameOf(job))
  }

  /** The first event of a job, dated after every job that is already in its queue, so that names sort in send order. */
  function behindOthers(event: NewEnqueue): NewEnqueue {
    const key = event.task.conversation_key
    if (key === undefined) return event
    const last = namesIn(layout.conversationQueue(event.to, key)).toSorted().at(-1) ?? ''
    return bornBehind(event, readLineName(last)?.createdMs ?? 0)
  }

  /** Removes a job from its queue, and the queue with its last job. */
  function remove(job: Job): void {
    const queue = queueOf(job)
    if (queue === undefined) return
    ifPresent(() => fs.unlinkSync(`${queue}/${lineNameOf(job)}`))
    removeEmpty(queue)
  }

  /** The job that this one has to wait for; see `waitsFor`. */
  function before(job: Job): Ahead | undefined {
    const queue = queueOf(job)
    if (queue === undefined) return undefined
    enter(job)
    const inHands = idsInHands(job.to)
    const own = lineNameOf(job)
    for (const name of namesIn(queue).toSorted()) {
      const jobId = readLineName(name)?.jobId
      if (jobId === undefined || name === own) continue
      const isEarlier = name < own
      if (!isEarlier && !inHands.has(jobId)) continue
      const other = look(jobId)
      if (other === undefined) continue
      if (waitsFor(other, { isEarlier, isHeld: inHands.has(jobId) })) return other
    }
    return undefined
  }

  /** The first job of a queue that has not ended; names of ended jobs are removed on the way. */
  function firstIn(queue: string, agent: string): Job | undefined {
    const inHands = idsInHands(agent)
    for (const name of namesIn(queue).toSorted()) {
      const jobId = readLineName(name)?.jobId
      const job = jobId === undefined ? undefined : look(jobId)
      // Not created yet: its own hint leads to it.
      if (job === undefined) continue
      if (job.state === 'unreadable') {
        if (inHands.has(job.job_id)) return undefined
        continue
      }
      if (!isFinal(job) || mayHaveProcesses(job, inHands.has(job.job_id))) return job
      ifPresent(() => fs.unlinkSync(`${queue}/${name}`))
    }
    return undefined
  }

  /** Removes an ended job from its queue and returns the job that may run now. */
  function handOn(job: Job): Job | undefined {
    const queue = queueOf(job)
    if (queue === undefined) return undefined
    remove(job)
    return firstIn(queue, job.to)
  }

  /** The first job of a job's conversation, or of one conversation at random. */
  function first(of?: Job): Job | undefined {
    const queue = of === undefined ? someQueue() : queueOf(of)
    if (queue === undefined) return undefined
    const found = firstIn(queue, agentOf(basename(queue)))
    if (found === undefined) removeEmpty(queue)
    return found
  }

  function someQueue(): string | undefined {
    const queues = directoriesIn(layout.conversationQueues)
    const some = queues[Math.floor(Math.random() * queues.length)]
    return some === undefined ? undefined : `${layout.conversationQueues}/${some}`
  }

  /** True when a queued job needs no hint of its own, because the end of an earlier job leads to it. */
  function isLedTo(job: Job): boolean {
    const queue = queueOf(job)
    if (queue === undefined) return false
    const names = namesIn(queue).toSorted()
    return names.includes(lineNameOf(job)) && before(job) !== undefined
  }

  /** The names of an agent's jobs in all its conversations. */
  function namesOf(agent: string): string[] {
    return directoriesIn(layout.conversationQueues)
      .filter((queue) => agentOf(queue) === agent)
      .flatMap((queue) => namesIn(`${layout.conversationQueues}/${queue}`))
  }

  function queueOf(job: Job): string | undefined {
    const key = job.task.conversation_key
    return key === undefined ? undefined : layout.conversationQueue(job.to, key)
  }

  function idsInHands(agent: string): Set<string> {
    return new Set(namesIn(layout.running(agent)).map((name) => readSortKey(name)?.jobId ?? ''))
  }

  /**
   * A job of a conversation. A log that this process cannot read may be of a newer version, or a worker may have
   * claimed the job before the log was damaged.
   */
  function look(jobId: string): Ahead | undefined {
    try {
      return foldAt(layout.log(jobId), jobId)?.job
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return { state: 'unreadable', job_id: jobId }
    }
  }

  return { enter, behindOthers, remove, before, handOn, first, isLedTo, namesOf }
}

function agentOf(queue: string): string {
  return nameOfFile(queue.slice(0, queue.lastIndexOf('~')))
}
