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
import { mayHaveProcesses, waitsFor } from '../../../job/dependents.ts'
import type { Ahead } from '../../../job/dependents.ts'
import type { NewEnqueue } from '../../jobs.ts'
import { lineNameOf, nameOfFile, readLineName, readSortKey } from '../layout.ts'
import type { Layout } from '../layout.ts'
import { foldAt } from '../log/log.ts'

/**
 * The jobs of one conversation that have not ended stand in a line: a directory with an empty file for
 * each, named by birth. Like every hint a name is never proof: whoever decides by it reads the log.
 */
export function createLines(layout: Layout) {
  /** Puts a job into its line, where it has one. It stands there before it is born and before each claim. */
  function enter(job: Job): void {
    const line = lineOf(job)
    if (line !== undefined) touchInside(line, lineNameOf(job))
  }

  /** The birth of a job, told to be later than those of all who stand in its line: so it is behind them. */
  function behindOthers(event: NewEnqueue): NewEnqueue {
    const key = event.task.conversation_key
    if (key === undefined) return event
    const last = namesIn(layout.line(event.to, key)).toSorted().at(-1) ?? ''
    const lastMs = readLineName(last)?.createdMs ?? 0
    return Date.parse(event.at) > lastMs
      ? event
      : { ...event, at: new Date(lastMs + 1).toISOString() }
  }

  /** Takes a name out of its line; with the last one goes the line. */
  function remove(job: Job): void {
    const line = lineOf(job)
    if (line === undefined) return
    ifPresent(() => fs.unlinkSync(`${line}/${lineNameOf(job)}`))
    removeEmpty(line)
  }

  /** The job that this one has to wait for: an earlier one that has not ended, or any whose turn goes on. */
  function before(job: Job): Ahead | undefined {
    const line = lineOf(job)
    if (line === undefined) return undefined
    enter(job)
    const inHands = idsInHands(job.to)
    const own = lineNameOf(job)
    for (const name of namesIn(line).toSorted()) {
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

  /** The first in a line that has not ended; names of ended jobs are taken out on the way. */
  function firstIn(line: string, agent: string): Job | undefined {
    const inHands = idsInHands(agent)
    for (const name of namesIn(line).toSorted()) {
      const jobId = readLineName(name)?.jobId
      const job = jobId === undefined ? undefined : look(jobId)
      // Not born yet: its own hint in the queue leads to it.
      if (job === undefined) continue
      if (job.state === 'unreadable') {
        if (inHands.has(job.job_id)) return undefined
        continue
      }
      if (!isFinal(job) || mayHaveProcesses(job, inHands.has(job.job_id))) return job
      ifPresent(() => fs.unlinkSync(`${line}/${name}`))
    }
    return undefined
  }

  /** Takes an ended job out of its line; who may run now is returned. */
  function handOn(job: Job): Job | undefined {
    const line = lineOf(job)
    if (line === undefined) return undefined
    remove(job)
    return firstIn(line, job.to)
  }

  /** The first of the line of a job, or of a line at random. */
  function first(of?: Job): Job | undefined {
    const line = of === undefined ? someLine() : lineOf(of)
    if (line === undefined) return undefined
    const agent = nameOfFile(basename(line).slice(0, basename(line).lastIndexOf('~')))
    const found = firstIn(line, agent)
    if (found === undefined) removeEmpty(line)
    return found
  }

  function someLine(): string | undefined {
    const lines = directoriesIn(layout.linesRoot)
    const some = lines[Math.floor(Math.random() * lines.length)]
    return some === undefined ? undefined : `${layout.linesRoot}/${some}`
  }

  /** True when a queued job needs no hint of its own, because another one of its line will tell it. */
  function isTold(job: Job): boolean {
    const line = lineOf(job)
    if (line === undefined) return false
    const names = namesIn(line).toSorted()
    return names.includes(lineNameOf(job)) && before(job) !== undefined
  }

  function lineOf(job: Job): string | undefined {
    const key = job.task.conversation_key
    return key === undefined ? undefined : layout.line(job.to, key)
  }

  function idsInHands(agent: string): Set<string> {
    return new Set(namesIn(layout.running(agent)).map((name) => readSortKey(name)?.jobId ?? ''))
  }

  /**
   * A job of a line. One whose log cannot be read here cannot be claimed here either, and is waited for only while
   * a worker may be running it: one of a newer version, or one that claimed it before the log was damaged.
   */
  function look(jobId: string): Ahead | undefined {
    try {
      return foldAt(layout.log(jobId), jobId)?.job
    } catch (error) {
      if (!(error instanceof RelayError)) throw error
      return { state: 'unreadable', job_id: jobId }
    }
  }

  return { enter, behindOthers, remove, before, handOn, first, isTold }
}
