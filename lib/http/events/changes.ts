import { RelayError } from '../../errors.ts'
import { rowFor } from '../../operations/look/row.ts'
import type { Services } from '../../operations/services.ts'
import type { JobRow } from '../../schema/api.ts'
import { JOB_STATES } from '../../schema/job.ts'
import type { HttpContext } from '../context.ts'
import { createShared } from './shared.ts'
import type { Shared } from './shared.ts'

/** If more jobs than this change at once, readers list them again instead. */
export const MOST_ROWS = 1000

/** Versions remembered, so that a job that is read twice is sent once. */
const MOST_KNOWN = 5000

/** A change is published late by this at most: its time is set before it is written. */
export const LATE_MS = 10_000

/** A job that changed, or undefined when more changed than are published one by one. */
export type Change = JobRow | undefined

/** The changes of each workspace, each read once for all listeners. Throws what opening a workspace throws. */
export type Changes = { of(workspace: string): Promise<Shared<Change>> }

export function createChanges({ workspaces, now, warn }: HttpContext): Changes {
  const known = new Map<string, Shared<Change>>()
  return {
    async of(workspace) {
      const relay = await workspaces.open(workspace)
      const shared =
        known.get(workspace) ??
        createShared<Change>((publish) => readChanges({ workspace, relay, now, warn, publish }))
      known.set(workspace, shared)
      return shared
    },
  }
}

/**
 * Publishes the changes of one workspace. It watches the store, and when a watch may have missed something looks
 * over what changed lately.
 */
function readChanges(on: {
  workspace: string
  relay: Services
  now: () => number
  warn: (line: string) => void
  publish: (change: Change) => void
}): { stop: () => void } {
  const { workspace, relay, publish } = on
  const { queue } = relay
  const moved = new Set<string>()
  const versions = new Map<string, string>()
  let isReading = false
  let lookedAtMs = on.now()

  const watch = queue.watch('jobs', (jobId) => {
    const reading = jobId === undefined ? lookOver() : note([jobId])
    reading.catch((error: unknown) => on.warn(`event stream: ${String(error)}`))
  })

  const dismissals = queue.dismissals.watch((jobIds) => {
    note(jobIds).catch((error: unknown) => on.warn(`event stream: ${String(error)}`))
  })

  async function lookOver(): Promise<void> {
    const since = lookedAtMs
    lookedAtMs = on.now()
    const { ids } = await changedSince(queue, since - LATE_MS)
    await note(ids)
  }

  async function note(ids: string[]): Promise<void> {
    for (const id of ids) moved.add(id)
    if (moved.size > MOST_ROWS) {
      moved.clear()
      publish(undefined)
    }
    if (isReading) return
    isReading = true
    try {
      for (const id of moved) {
        moved.delete(id)
        await read(id)
      }
    } finally {
      isReading = false
    }
  }

  async function read(jobId: string): Promise<void> {
    try {
      const row = await rowFor(relay, workspace, await queue.get(jobId))
      const version = `${row.version}.${row.marks}`
      if (versions.get(jobId) === version) return
      versions.delete(jobId)
      versions.set(jobId, version)
      for (const oldest of versions.keys()) if (versions.size > MOST_KNOWN) versions.delete(oldest)
      publish(row)
      // A job that was sent in the place of another one changes the row of that one.
      if (row.retry_of !== null && row.version === 1) moved.add(row.retry_of)
    } catch (error) {
      // A damaged job, or one that is not written completely yet; it is read again when it next changes.
      if (!(error instanceof RelayError)) throw error
    }
  }

  return {
    stop() {
      watch.close()
      dismissals.close()
    },
  }
}

const ENDED = ['completed', 'failed', 'cancelled', 'expired'] as const
const LIVE = JOB_STATES.filter((state) => !ENDED.some((ended) => ended === state))

/**
 * Ids of the jobs that changed at this time or later. Incomplete when there are more than are published one by
 * one, or when so many are queued that reading them all would cost more than listing them again.
 */
export async function changedSince(
  queue: Services['queue'],
  sinceMs: number,
): Promise<{ ids: string[]; isComplete: boolean }> {
  const since = new Date(Math.max(0, sinceMs)).toISOString()
  const pages = await Promise.all(
    [LIVE, ENDED].map((state) => queue.list({ state, since, limit: MOST_ROWS / 2 })),
  )
  const ids = pages.flatMap((page) => page.jobs.map((row) => row.job_id))
  return { ids, isComplete: pages.every((page) => page.next_cursor === undefined) }
}
