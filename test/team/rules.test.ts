import assert from 'node:assert/strict'
import { test } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import { jobIdOf } from '../../lib/schema/job-id.ts'
import type { Spawned, TeamEvent } from '../../lib/schema/member.ts'
import {
  NO_TEAM,
  agentsAbove,
  checkSpawn,
  depthBelow,
  memberNamed,
  withLine,
} from '../../lib/team/rules.ts'
import type { TeamState } from '../../lib/team/rules.ts'

const LIMITS = { maxMembers: 2, maxInWorkspace: 3, maxDepth: 2 }
const AT = '2026-01-01T00:00:00.000Z'

function spawned(name: string, more: Partial<Spawned> = {}): Spawned {
  return {
    type: 'spawn',
    name,
    job_id: jobIdOf(name),
    of: 'codex',
    mode: 'task_exit',
    runs: 'turns',
    by: { agent: 'boss' },
    by_agent: 'boss',
    above: ['boss'],
    above_jobs: [],
    depth: 1,
    write: false,
    channels: [],
    digest: 'd',
    ready_by: AT,
    ...more,
  }
}

function teamOf(...events: TeamEvent[]): TeamState {
  return events.reduce<TeamState>(
    (team, event) => withLine(team, { version: team.version + 1, at: AT, event }),
    NO_TEAM,
  )
}

function refusal(team: TeamState, asked: Spawned): string | undefined {
  try {
    checkSpawn(team, asked, LIMITS)
    return undefined
  } catch (error) {
    if (error instanceof RelayError) return error.code
    throw error
  }
}

const about = (name: string) => ({ name, job_id: jobIdOf(name) })
const end = (name: string): TeamEvent => ({ type: 'end', ...about(name), how: 'removed' })
const close = (name: string): TeamEvent => ({ type: 'close', ...about(name) })

test('a name is taken until nothing of its member is left', () => {
  const again = { ...spawned('scout'), job_id: jobIdOf('another') }
  assert.equal(refusal(teamOf(spawned('scout')), again), 'MEMBER_EXISTS')
  assert.equal(refusal(teamOf(spawned('scout'), end('scout')), again), 'MEMBER_EXISTS')
  assert.equal(refusal(teamOf(spawned('scout'), end('scout'), close('scout')), again), undefined)
})

test('an agent, a workspace and a depth have limits, which count the living', () => {
  const two = [spawned('a'), spawned('b')]
  assert.equal(refusal(teamOf(...two), spawned('c')), 'SPAWN_REFUSED')
  assert.equal(refusal(teamOf(...two, end('a')), spawned('c')), undefined)
  const other = { by_agent: 'other' }
  assert.equal(refusal(teamOf(...two), spawned('c', other)), undefined)
  assert.equal(refusal(teamOf(...two, spawned('c', other)), spawned('d', other)), 'SPAWN_REFUSED')
  assert.equal(refusal(teamOf(), spawned('a', { depth: 3 })), 'SPAWN_REFUSED')
})

test('what a member starts is one level below it, and so is what a turn starts below its job', () => {
  const team = teamOf(spawned('scout', { depth: 2, above: ['boss', 'chief'] }))
  assert.equal(depthBelow(team, { agent: 'boss', jobs: [] }), 1)
  assert.equal(depthBelow(team, { agent: 'scout', jobs: [] }), 3)
  assert.equal(depthBelow(team, { agent: 'codex', jobs: ['j1', 'j2'] }), 3)
  assert.deepEqual(agentsAbove(team, 'scout'), ['scout', 'boss', 'chief'])
})

test('a member ends once, and a line of a later version changes nothing', () => {
  const failed: TeamEvent = { type: 'end', ...about('scout'), how: 'failed', reason: 'why' }
  const team = teamOf(spawned('scout'), failed)
  assert.equal(memberNamed(team, 'scout')?.end?.reason, 'why')
  const after = withLine(team, { version: 3, at: AT, event: undefined })
  assert.deepEqual([...after.members], [...team.members])
  assert.equal(after.version, 3)
})

test('closed members are kept for a while, and a checkpoint holds everything', () => {
  const events = Array.from({ length: 60 }, (_, at) => `m${at}`).flatMap((name) => [
    spawned(name),
    end(name),
    close(name),
  ])
  const team = teamOf(...events, spawned('living'))
  assert.equal(team.members.size, 51)
  assert.equal(memberNamed(team, 'm9'), undefined)
  assert.ok(memberNamed(team, 'm59'))
  const members = [...team.members.values()]
  const restarted = teamOf({ type: 'checkpoint', members })
  assert.deepEqual([...restarted.members], [...team.members])
})
