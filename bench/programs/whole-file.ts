import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import lockfile from 'proper-lockfile'
import writeFileAtomic from 'write-file-atomic'

import { serve, stepsOf } from './serve.ts'
import { AGENT, OUTPUT, PROMPT } from './subject.ts'
import type { Subject } from './subject.ts'

type Job = {
  id: string
  request_id: string
  agent: string
  state: 'queued' | 'running' | 'completed'
  token: number
  task: { prompt: string }
  worker: string | null
  lease_ends_at: string | null
  result: { output: string } | null
  created_at: string
  updated_at: string
}

/** The whole state of the relay. */
type Document = { version: 1; jobs: Job[] }

/** How long an idle worker sleeps. */
const POLL_MS = 20

/** Milliseconds between attempts to take the lock, growing with each attempt. */
const RETRY = { forever: true, minTimeout: 1, maxTimeout: 10 }

/** How often the relay that ours replaces asks git for the workspace's top level in each call. */
const GIT_LOOKUPS = 8

/**
 * The kind of relay that ours replaces: one JSON document. While it holds a lock, every change reads the
 * whole document, writes it to a new file, flushes and renames the file, and flushes the directory. It
 * starts with `finished` jobs, and optionally asks git in each call.
 */
function openDocument(
  directory: string,
  { finished, asksGit }: { finished: number; asksGit: boolean },
): Subject<Job> {
  const path = `${directory}/jobs.json`
  if (!fs.existsSync(path)) {
    const jobs = Array.from({ length: finished }, (_, each) => finishedJob(`old-${each}`))
    fs.writeFileSync(path, textOf({ version: 1, jobs }))
  }
  const read = () => JSON.parse(fs.readFileSync(path, 'utf8')) as Document

  /** `decide` changes the jobs and returns the changed one, or returns undefined and changes nothing. */
  async function change(decide: (jobs: Job[]) => Job | undefined): Promise<Job | undefined> {
    if (asksGit) askGit(directory)
    const unlock = await lockfile.lock(path, { retries: RETRY })
    try {
      const document = read()
      const changed = decide(document.jobs)
      if (changed === undefined) return undefined
      changed.updated_at = new Date().toISOString()
      await writeFileAtomic(path, textOf(document))
      flushNames(directory)
      return changed
    } finally {
      await unlock()
    }
  }

  return {
    enqueue: (requestId) =>
      change((jobs) => {
        if (jobs.some((job) => job.request_id === requestId)) return undefined
        jobs.push(queuedJob(requestId))
        return jobs.at(-1)
      }),
    async claim() {
      // Checks without the lock first, so that an idle worker does not block others.
      if (!read().jobs.some(isReady)) return undefined
      return change((jobs) => {
        const job = jobs.find(isReady)
        if (job === undefined) return undefined
        job.state = 'running'
        job.token += 1
        job.worker = `w${process.pid}`
        job.lease_ends_at = new Date(Date.now() + 120_000).toISOString()
        return job
      })
    },
    complete: ({ id, token }) =>
      change((jobs) => {
        const job = jobs.find((each) => each.id === id)
        if (job?.state !== 'running' || job.token !== token)
          throw new Error(`job ${id} was taken by another worker`)
        job.state = 'completed'
        job.result = { output: OUTPUT }
        return job
      }),
    idle: () => setTimeout(POLL_MS),
    close: () => {},
  }
}

function isReady({ state, agent }: Job): boolean {
  return state === 'queued' && agent === AGENT
}

function textOf(document: Document): string {
  return `${JSON.stringify(document, undefined, 2)}\n`
}

/** The result is not used. Outside a repository the call costs the same. */
function askGit(cwd: string): void {
  for (let lookup = 0; lookup < GIT_LOOKUPS; lookup += 1)
    spawnSync('git', ['rev-parse', '--show-toplevel'], { cwd })
}

function flushNames(directory: string): void {
  const fd = fs.openSync(directory, fs.constants.O_RDONLY | fs.constants.O_DIRECTORY)
  fs.fsyncSync(fd)
  fs.closeSync(fd)
}

function queuedJob(requestId: string): Job {
  const now = new Date().toISOString()
  return {
    id: `job-${requestId}`,
    request_id: requestId,
    agent: AGENT,
    state: 'queued',
    token: 0,
    task: { prompt: PROMPT },
    worker: null,
    lease_ends_at: null,
    result: null,
    created_at: now,
    updated_at: now,
  }
}

function finishedJob(requestId: string): Job {
  return { ...queuedJob(requestId), state: 'completed', token: 1, result: { output: OUTPUT } }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { finished: { type: 'string' }, 'asks-git': { type: 'boolean' } },
})
const queue = openDocument(positionals[0] ?? '.', {
  finished: Number(values.finished ?? 0),
  asksGit: values['asks-git'] === true,
})
serve(stepsOf(queue), () => {})
