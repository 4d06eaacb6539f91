import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { identify, liveness, monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { turnMarker, killTree, treeOf } from '../../lib/process/tree.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { scratch } from '../programs/scratch.ts'
import { gone, startProgram } from '../programs/start.ts'

const isLinux = process.platform === 'linux'

/** A program that has started a child, both of them known and, whatever happens, ended. */
async function setup(t: TestContext, kind: string, env: Record<string, string> = {}) {
  const jobId = `tree-test-${kind}-${process.pid}`
  const turn = { RELAY_TURN: `${jobId}.7` }
  const { pid, line } = await startProgram('leave-behind.mjs', [kind], { ...turn, ...env })
  const [root, child] = [identified(pid), identified(Number(line))]
  t.after(() => {
    for (const identity of [root, child]) {
      if (liveness(identity) === 'alive') process.kill(identity.pid, 'SIGKILL')
    }
  })
  return { root, child, marker: turnMarker(jobId, 7) }
}

function identified(pid: number): ProcessIdentity {
  const identity = identify(pid)
  assert.ok(identity !== undefined)
  return identity
}

function pids(identities: ProcessIdentity[]): number[] {
  return identities.map((identity) => identity.pid).toSorted((a, b) => a - b)
}

test('killTree() ends a child that went into a session of its own', async (t) => {
  const { root, child } = await setup(t, 'own-session')
  assert.deepEqual(pids(treeOf({ processes: [root] })), pids([root, child]))

  const result = await killTree({ processes: [root], graceMs: 5000 })

  assert.deepEqual(result, { killed: 2, left: [] })
  assert.equal(liveness(root), 'dead')
  assert.equal(liveness(child), 'dead')
})

test(
  'killTree() ends a child whose parent has died, by its marker',
  { skip: !isLinux },
  async (t) => {
    const { root, child, marker } = await setup(t, 'orphan')
    // The process that started the child has ended, but may not have been collected yet.
    while (treeOf({ processes: [root] }).length > 1) await new Promise(setImmediate)
    assert.deepEqual(pids(treeOf({ processes: [root] })), [root.pid])
    assert.deepEqual(pids(treeOf({ processes: [root], marker })), pids([root, child]))

    const result = await killTree({ processes: [root], marker, graceMs: 5000 })

    assert.deepEqual(result, { killed: 2, left: [] })
    assert.equal(liveness(child), 'dead')
  },
)

test('killTree() finds by its marker what a dead root left', { skip: !isLinux }, async (t) => {
  const { root, child, marker } = await setup(t, 'own-session')
  process.kill(root.pid, 'SIGKILL')
  await gone(root)

  const result = await killTree({ processes: [root], marker, graceMs: 5000 })

  assert.deepEqual(result, { killed: 1, left: [] })
  assert.equal(liveness(child), 'dead')
})

test(
  'a marker that is only the beginning of another does not match it',
  { skip: !isLinux },
  async (t) => {
    const { root, child, marker } = await setup(t, 'own-session')
    const shorter = { ...marker, value: marker.value.slice(0, -1) }

    assert.deepEqual(treeOf({ processes: [], marker: shorter }), [])
    assert.deepEqual(pids(treeOf({ processes: [], marker })), pids([root, child]))
  },
)

test(
  'a turn of the same job id in another workspace is another tree; a workspace that moved is the same',
  { skip: !isLinux },
  async (t) => {
    const [here, there] = [scratch(t, 'tree'), scratch(t, 'tree')]
    const one = await setup(t, 'own-session', { RELAY_WORKSPACE: here })
    const same = await setup(t, 'own-session', { RELAY_WORKSPACE: there })
    const moved = await setup(t, 'own-session', { RELAY_WORKSPACE: `${here}-as-it-was` })
    const { marker } = one
    const found = pids(treeOf({ processes: [], marker: { ...marker, workspace: here } }))
    assert.deepEqual(found, pids([one.root, one.child, moved.root, moved.child]))
    const result = await killTree({
      processes: [one.root],
      marker: { ...marker, workspace: here },
      graceMs: 5000,
    })
    assert.deepEqual(result, { killed: 4, left: [] })
    assert.deepEqual([same.root, same.child].map(liveness), ['alive', 'alive'])
  },
)

test('killTree() leaves alone a process that only has the pid of the one that was meant', async (t) => {
  const { root, child } = await setup(t, 'own-session')
  const former = { ...root, start: `${root.start}0` }

  const result = await killTree({ processes: [former], graceMs: 100 })

  assert.deepEqual(result, { killed: 0, left: [] })
  assert.equal(liveness(root), 'alive')
  assert.equal(liveness(child), 'alive')
})

test('killTree() kills hard what does not end politely, after the grace and not before', async (t) => {
  const { pid } = await startProgram('ignore-term.mjs', [])
  const stubborn = identified(pid)
  t.after(() => liveness(stubborn) === 'alive' && process.kill(pid, 'SIGKILL'))

  const began = monotonicMs()
  const result = await killTree({ processes: [stubborn], graceMs: 200 })

  assert.deepEqual(result, { killed: 1, left: [] })
  assert.ok(monotonicMs() - began >= 200)
})

test('a tree never holds the process that asks, nor one above it', () => {
  const own = ownIdentity()
  const parent = identify(process.ppid)
  assert.ok(parent !== undefined)
  const found = pids(treeOf({ processes: [own, parent] }))
  assert.ok(!found.includes(own.pid))
  assert.ok(!found.includes(parent.pid))
})
