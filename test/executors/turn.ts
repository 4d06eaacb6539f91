import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import type { Turn, TurnResult } from '../../lib/executor.ts'
import type { Activity } from '../../lib/schema/activity.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'

let turns = 0

/** A turn of a job of its own, in a fresh directory, and what the executor reported. */
export function createTurn(t: TestContext, changes: Partial<Turn> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'turn-test-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const [cwd, scratch] = [join(folder, 'work'), join(folder, 'scratch')]
  for (const path of [cwd, scratch]) mkdirSync(path)

  turns += 1
  const jobId = `turn-test-${process.pid}-${turns}`
  const stop = new AbortController()
  const activity: Activity[] = []
  const spawned: ProcessIdentity[] = []
  const turn: Turn = {
    job_id: jobId,
    attempt: 1,
    token: 2,
    prompt: 'count the words',
    cwd,
    write: false,
    signal: stop.signal,
    scratch,
    report: (line) => activity.push(line),
    spawned: (child) => spawned.push(child),
    remote: {
      request_id: 'r',
      conversation_key: 'test',
      save: () => Promise.resolve(),
      wait: () => Promise.resolve({ messages: [], isAsking: false, isOver: false }),
    },
    env: { PATH: process.env['PATH'] ?? '', RELAY_JOB: jobId, RELAY_TURN: `${jobId}.2` },
    ...changes,
  }
  return { turn, folder, stop, activity, spawned }
}

/** The failure of a turn that had to fail. */
export function failureOf(result: TurnResult): Extract<TurnResult, { ok: false }> {
  if (result.ok) throw new Error(`the turn succeeded: ${result.output}`)
  return result
}

/** The success of a turn that had to succeed. */
export function successOf(result: TurnResult): Extract<TurnResult, { ok: true }> {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result
}
