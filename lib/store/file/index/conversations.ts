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
import { createdAfter, mayHaveProcesses, waitsFor } from '../../../job/dependents.ts'
import type { Ahead } from '../../../job/dependents.ts'
import type { NewEnqueue } from '../../jobs.ts'
import { conversationNameOf, nameOfFile, readConversationName, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { foldAt } from '../log/log.ts'

/**
 * The queue of each conversation: a directory with an empty file for each unfinished job, named by creation
 * time. Like every hint, a name proves nothing: decisions read the log.
 */
export function createConversations(layout: Layout) {
  /** Adds a job to the queue of its conversation, before it is created and before each claim. */
  function enter(job: Job): void {
    const queue = queueOf(job)
    if (queue !== undefined) touchInside(queue, conversationNameOf(job))
  }

  /**
   * Dates the first event of a job after every job already in its conversation queue, so that names sort in the
   * order of sending.
   */
  function behindOthers(event: NewEnqueue): NewEnqueue {
    const key = event.task.conversation_key
    if (key === undefined) return event
    const last = namesIn(layout.conversationQueue(event.to, key)).toSorted().at(-1) ?? ''
    return createdAfter(event, readConversationName(last)?.createdMs ?? 0)
  }

  /** Removes a job from its queue, and the queue with its last job. */
  function remove(job: Job): void {
    const queue = queueOf(job)
    if (queue === undefined) return
    ifPresent(() => fs.unlinkSync(`${queue}/${conversationNameOf(job)}`))
    removeEmpty(queue)
  }

  /** The job that must end before this one can run; see `waitsFor`. */
  function before(job: Job): Ahead | undefined {
    const queue = queueOf(job)
    if (queue === undefined) return undefined
    enter(job)
    const held = heldIds(job.to)
    const own = conversationNameOf(job)
    for (const name of namesIn(queue).toSorted()) {
      const jobId = readConversationName(name)?.jobId
      if (jobId === undefined || name === own) continue
      const isEarlier = name < own
      if (!isEarlier && !held.has(jobId)) continue
      const other = readAhead(jobId)
      if (other === undefined) continue
      if (waitsFor(other, { isEarlier, isHeld: held.has(jobId) })) return other
    }
    return undefined
  }

  /** The first unfinished job of a queue. Removes the names of ended jobs on the way. */
  function firstIn(queue: string, agent: string): Job | undefined {
    const held = heldIds(agent)
    for (const name of namesIn(queue).toSorted()) {
      const jobId = readConversationName(name)?.jobId
      const job = jobId === undefined ? undefined : readAhead(jobId)
      // Not created yet. Its own hint will lead to it.
      if (job === undefined) continue
      if (job.state === 'unreadable') {
        if (held.has(job.job_id)) return undefined
        continue
      }
      if (!isFinal(job) || mayHaveProcesses(job, held.has(job.job_id))) return job
      ifPresent(() => fs.unlinkSync(`${queue}/${name}`))
    }
    return undefined
  }

  /** Removes an ended job from its queue and returns the job that may run next. */
  function handOn(job: Job): Job | undefined {
    const queue = queueOf(job)
    if (queue === undefined) return undefined
    remove(job)
    return firstIn(queue, job.to)
  }

  /** The first unfinished job of a job's conversation, or of a random conversation. */
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

  /** True when a queued job needs no hint of its own, because the end of an earlier job makes it. */
  function isBehindOthers(job: Job): boolean {
    const queue = queueOf(job)
    if (queue === undefined) return false
    const names = namesIn(queue).toSorted()
    return names.includes(conversationNameOf(job)) && before(job) !== undefined
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

  function heldIds(agent: string): Set<string> {
    return new Set(namesIn(layout.running(agent)).map((name) => readSortKey(name)?.jobId ?? ''))
  }

  /**
   * Reads a job of a conversation. An unreadable job may still be running: its log may have a newer format, or
   * a worker may have claimed it before the log was damaged.
   */
  function readAhead(jobId: string): Ahead | undefined {
    try {
      return foldAt(layout.log(jobId), jobId)?.job
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return { state: 'unreadable', job_id: jobId }
    }
  }

  return { enter, behindOthers, remove, before, handOn, first, isBehindOthers, namesOf }
}

function agentOf(queue: string): string {
  return nameOfFile(queue.slice(0, queue.lastIndexOf('~')))
}
