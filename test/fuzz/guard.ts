import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import type { TestContext } from 'node:test'

import { atThisPace } from '../programs/pace.ts'
import { scratch } from '../programs/scratch.ts'
import { ROUNDS, SEED } from './values.ts'

/** The longest that an answer may take, on a quiet machine. */
const ANSWER_MS = 1000

/** What an answer must never show: where in the program something went wrong. */
const STACK =
  /\bat .{0,200}(?:\.[cm]?[jt]s|node:[a-z/_]+):\d+:\d+|node_modules|(?:Range|Type|Reference|Syntax)Error/

/**
 * A home, a place for temporary files, a workspace and a neighbour of it, in a directory of their own.
 * `check` fails when anything but the data directory was changed.
 */
export function guardedPlace(t: TestContext) {
  const root = scratch(t, 'relay-fuzz-')
  const at = (name: string) => join(root, name)
  for (const name of ['home', 'tmp', 'work', 'outside']) fs.mkdirSync(at(name))
  fs.writeFileSync(at('outside/keep.txt'), 'keep')
  fs.writeFileSync(at('work/keep.txt'), 'keep')
  const env: Record<string, string> = {
    PATH: process.env['PATH'] ?? '',
    HOME: at('home'),
    TMPDIR: at('tmp'),
    RELAY_DATA_DIR: at('data'),
    RELAY_WORKSPACE: at('work'),
    RELAY_CONFIG: at('config.json'),
    RELAY_AUTOSPAWN: '0',
    RELAY_WAIT_TIMEOUT_MS: '50',
  }
  const before = listing(root)
  return {
    root,
    env,
    cwd: at('work'),
    check: (isAllowed: (path: string) => boolean = () => false) => {
      const changed = difference(before, listing(root)).filter(
        (path) => path !== 'data' && !path.startsWith('data/') && !isAllowed(path),
      )
      assert.deepEqual(changed, [], 'files outside the data directory were changed')
    },
  }
}

function listing(root: string): Map<string, string> {
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' })
  return new Map(
    names
      .filter((name) => !name.startsWith('data/'))
      .map((name) => {
        const stat = fs.lstatSync(join(root, name))
        return [name, stat.isFile() ? `${stat.size} ${stat.mtimeMs}` : 'other']
      }),
  )
}

function difference(before: Map<string, string>, after: Map<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name))
}

/** Counts rounds and holds each answer against what every answer must keep to. */
export function createJudge(t: TestContext, what: string) {
  let rounds = 0
  let slowest = 0
  const kinds = new Map<string, number>()
  return {
    /** `kind` says how it was answered; a test in which all are of one kind tests nothing. */
    take(sent: unknown, answer: string, tookMs: number, kind: string): void {
      rounds += 1
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      slowest = Math.max(slowest, tookMs)
      const shown = () => `${what} ${JSON.stringify(sent)?.slice(0, 400)}: ${answer.slice(0, 800)}`
      assert.doesNotMatch(answer, STACK, shown())
      assert.doesNotMatch(answer, /"INTERNAL"/, shown())
      if (tookMs <= ANSWER_MS) return
      const most = atThisPace(ANSWER_MS)
      assert.ok(tookMs <= most, `${Math.round(tookMs)} ms, not ${most}: ${shown()}`)
    },
    report(): void {
      const figures = `${rounds} rounds (${ROUNDS} each, seed ${SEED}), slowest ${Math.round(slowest)} ms`
      const spread = [...kinds].map(([kind, count]) => `${kind}: ${count}`).join(', ')
      t.diagnostic(`${what}: ${figures}; ${spread}`)
    },
  }
}
