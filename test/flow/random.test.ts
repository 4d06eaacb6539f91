import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as fc from 'fast-check'

import { whyApart } from '../../lib/flow/rejoin.ts'
import { applyEvent, foldFlow, nextOf } from '../../lib/flow/run.ts'
import type { FlowRun, Next } from '../../lib/flow/run.ts'
import type { FlowEvent, NodeEnd, Step } from '../../lib/schema/flow.ts'
import { AT, begun, startOf } from './begun.ts'
import { anyFlow } from './flows.ts'

/** What a job says at random, and whether what is due is sent before it ends. */
const anyEnd = fc.record({
  pick: fc.nat(),
  state: fc.constantFrom<NodeEnd['state']>(
    'completed',
    'completed',
    'completed',
    'failed',
    'expired',
  ),
  structured: fc.record({ good: fc.boolean(), choice: fc.constantFrom('x', 'y') }),
  sendsFirst: fc.boolean(),
  isRetried: fc.boolean(),
})

/** Retries in one run; more would never let a flow end in which one job fails each time. */
const MOST_RETRIES = 5
const JOB = 'j'.repeat(26)

/** The steps before each step: those whose jobs must have ended before its own begin. */
function earlierOf(root: Step): Map<string, Step[]> {
  const found = new Map<string, Step[]>()
  const visit = (step: Step, before: Step[]): void => {
    found.set(step.id, before)
    if (step.kind === 'job') return
    if (step.kind === 'each') return visit(step.body, before)
    if (step.kind === 'loop') {
      visit(step.work, before)
      return visit(step.review, [...before, step.work])
    }
    for (const [at, child] of step.steps.entries()) {
      visit(child, step.kind === 'sequence' ? [...before, ...step.steps.slice(0, at)] : before)
    }
  }
  visit(root, [])
  return found
}

function idsBelow(step: Step): string[] {
  if (step.kind === 'job') return [step.id]
  if (step.kind === 'each') return idsBelow(step.body)
  if (step.kind === 'loop') return [...idsBelow(step.work), ...idsBelow(step.review)]
  return step.steps.flatMap(idsBelow)
}

function idOf(node: string): string {
  return /^[a-z0-9_-]+/.exec(node)?.[0] ?? ''
}

/** True when two jobs are of the same item and round, as far as both have one. */
function areTogether(a: string, b: string): boolean {
  const [one, two] = [a.slice(idOf(a).length), b.slice(idOf(b).length)]
  return one.startsWith(two) || two.startsWith(one)
}

/** Checks what a flow is about to send. A job that lost a race may still be stopping. */
function checkSend(run: FlowRun, next: Next, earlier: Map<string, Step[]>): void {
  for (const { node } of next.send) {
    assert.ok(!run.sent.has(node), `${node} is sent once`)
    assert.equal(run.cancelled, undefined, 'a cancelled flow sends nothing')
    const before = new Set((earlier.get(idOf(node)) ?? []).flatMap(idsBelow))
    for (const other of run.sent) {
      if (!before.has(idOf(other)) || !areTogether(other, node)) continue
      assert.ok(run.ended.has(other) || next.stop.includes(other), `${other} before ${node}`)
    }
  }
}

/** Whether a job may be retried in its place. If so, what else was sent and is needed now stays needed. */
function mayRetry(run: FlowRun, node: string): boolean {
  if (whyApart(run, { node, job_id: JOB }) !== undefined) return false
  const kept = nextOf(run).keep.map((due) => due.node)
  const ended = new Map(run.ended)
  ended.delete(node)
  const after = nextOf({ ...run, ended })
  assert.deepEqual(after.stop, nextOf(run).stop, 'a retry stops nothing')
  for (const other of kept) assert.ok(after.keep.some((due) => due.node === other))
  return true
}

/** The races that are decided, and who won them. */
function winnersOf({ rows }: Next): [string, string][] {
  const decided = rows.filter(({ kind, why }) => kind === 'race' && why.startsWith('Won by'))
  return decided.map(({ key, why }) => [key, why])
}

test('random flows in random orders: each job once, none before its dependencies, nothing lives at the end', () => {
  fc.assert(
    fc.property(
      anyFlow,
      fc.array(anyEnd, { minLength: 1, maxLength: 60 }),
      fc.option(fc.nat({ max: 20 })),
      (document, ends, cancelAt) => {
        const run = begun(document)
        const earlier = earlierOf(run.flow.root)
        const events: FlowEvent[] = []
        const note = (event: FlowEvent) => {
          events.push(event)
          applyEvent(run, event)
        }
        const winners = new Map<string, string>()
        let retries = 0
        for (let step = 0; nextOf(run).finish === undefined; step += 1) {
          assert.ok(step < 3000, 'the flow ends')
          const chosen = ends[step % ends.length]
          assert.ok(chosen !== undefined)
          if (step === cancelAt) note({ type: 'cancel', at: AT, by: { person: 'Ada' } })
          const next = nextOf(run)
          const live = [...next.keep.map(({ node }) => node), ...next.stop]
          const node = live[chosen.pick % live.length]
          if (next.send.length > 0 && (chosen.sendsFirst || node === undefined)) {
            checkSend(run, next, earlier)
            const sent = next.send.map((due) => due.node)
            note({ type: 'advance', at: AT, ended: [], sent })
          } else if (node !== undefined) {
            const isStopped = next.stop.includes(node) && chosen.pick % 2 === 0
            const { state, structured } = chosen
            const end = {
              node,
              job_id: JOB,
              at: AT,
              state: isStopped ? 'cancelled' : state,
              structured,
            } as const
            note({ type: 'advance', at: AT, ended: [end], sent: [] })
            if (chosen.isRetried && retries < MOST_RETRIES && mayRetry(run, node)) {
              retries += 1
              note({ type: 'retry', at: AT, node, job_id: JOB, by: { person: 'Ada' } })
            }
          }
          for (const [race, winner] of winnersOf(nextOf(run))) {
            assert.equal(winners.get(race) ?? winner, winner, 'a race has one winner')
            winners.set(race, winner)
          }
        }
        assert.deepEqual([...run.sent].toSorted(), [...run.ended.keys()].toSorted())
        const read = foldFlow([startOf(document), ...events])
        assert.ok(read !== undefined)
        assert.deepEqual(nextOf(read).finish, nextOf(run).finish)
      },
    ),
    { numRuns: 150 },
  )
})
