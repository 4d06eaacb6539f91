import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { Readable, Writable } from 'node:stream'

import * as fc from 'fast-check'

import { root, runProgram } from '../programs/child.ts'
import { endWith } from '../programs/scratch.ts'
import { createJudge, guardedPlace } from './guard.ts'
import { hostileText, samples } from './values.ts'

type End = { code: number; printed: string; tookMs: number; isLate: boolean; crash: string }

/** Verbs with the words that belong behind them: `id` a job, `text` any. */
const VERBS = [
  'dispatch text text',
  'fork id text',
  'retry id',
  'steer id text',
  'list',
  'show id',
  'tail id',
  'why id',
  'diff id',
  'artifact id text',
  'inbox text',
  'agents',
  'stats',
  'cancel id',
  'recover id',
  'answer id text',
  'review list',
  'review approve id',
  'review reject id',
  'merge id',
  'worktree list',
  'worktree clean',
  'agent add text text',
  'agent list',
  'agent remove text',
  'agent resume text',
  'check add text',
  'check list',
  'check remove text',
  'token create text',
  'token list',
  'token revoke text',
  'hook text',
  'schedule add text text',
  'schedule list',
  'schedule show text',
  'schedule pause text',
  'schedule resume text',
  'schedule remove text',
  'webhook add text',
  'webhook list',
  'webhook test text',
  'webhook remove text',
  'verify',
  'gc',
  'no-such-verb text',
]

const FLAGS =
  'json verbose request-id write cwd model effort conversation priority label ttl max-attempts not-before review since state limit to agent older-than dry-run note reason client workspace name days by zone events include-result allow-private'

/** What an argument of a process can be. */
const argument = hostileText.map((text) => text.replaceAll('\0', '').slice(0, 100_000))

function lineOf(verb: string, jobId: string): fc.Arbitrary<string[]> {
  const words = verb.split(' ').map((word) => {
    if (word === 'id') return fc.oneof(fc.constantFrom(jobId, jobId.slice(0, 6)), argument)
    return word === 'text' ? argument : fc.constant(word)
  })
  const flag = fc
    .tuple(fc.constantFrom(...FLAGS.split(' ')), fc.option(argument))
    .map(([name, value]) => (value === null ? [`--${name}`] : [`--${name}=${value}`]))
  const odd = argument.map((text) => [text])
  const rest = fc.array(fc.oneof({ weight: 5, arbitrary: flag }, { weight: 1, arbitrary: odd }), {
    maxLength: 3,
  })
  const more = fc.oneof(fc.constant([]), rest)
  return fc.tuple(fc.tuple(...words), more).map(([typed, others]) => typed.concat(others.flat()))
}

/** A process that runs one command line after another. */
async function startVerbs(t: TestContext) {
  const place = guardedPlace(t)
  const { env, cwd } = place
  const sent = await runProgram(t, 'cli.js', ['dispatch', 'codex', 'p'], { env, cwd })
  const program = join(root, 'test', 'fuzz', 'programs', 'run-verbs.ts')
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  const child = spawn(process.execPath, [`--import=${tsx}`, program], {
    env,
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  endWith(t, child)
  const [, , stderr, out, into] = child.stdio as unknown as [
    null,
    null,
    Readable,
    Readable,
    Writable,
  ]
  let errors = ''
  stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ends = createInterface({ input: out })[Symbol.asyncIterator]()
  return {
    place,
    jobId: sent.stdout.trim(),
    run: async (argv: string[]): Promise<End> => {
      into.write(`${JSON.stringify(argv)}\n`)
      const { value, done } = await ends.next()
      if (done === true) throw new Error(`the process ended at ${JSON.stringify(argv)}: ${errors}`)
      return JSON.parse(value) as End
    },
    leave: async () => {
      const gone = once(child, 'exit')
      into.end()
      await gone
    },
  }
}

/** What verbs that edit files of the operator may change. */
function isOperators(path: string): boolean {
  return /^(?:tmp\/tsx-|tmp$|config\.json|home\/\.(?:claude|codex)|work\/\.(?:claude|codex)|home$|work$)/.test(
    path,
  )
}

test('every verb takes hostile words, ends with a documented code and shows no stack', async (t) => {
  const verbs = await startVerbs(t)
  const judge = createJudge(t, 'verbs')
  for (const verb of VERBS) {
    for (const argv of samples(lineOf(verb, verbs.jobId), verb)) {
      const end = await verbs.run(argv)
      const shown = JSON.stringify(argv).slice(0, 500)
      assert.equal(end.crash, '', shown)
      assert.equal(end.isLate, false, `${shown} did not end`)
      assert.ok([0, 1, 2, 3].includes(end.code), `${shown}: exit code ${end.code}`)
      const printed = argv.includes('--verbose') ? '' : end.printed
      judge.take(argv, printed, end.tookMs, `exit ${end.code}`)
    }
  }
  await verbs.leave()
  verbs.place.check(isOperators)
  judge.report()
})
