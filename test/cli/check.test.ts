import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { setup as openCli } from './setup.ts'

const LIMIT = { timeout: 60_000 }

/** An agent that notes each turn, and mends its work when it reads that it did not pass. */
const FIXER =
  'cat > prompt; echo turn >> turns; if grep -q "did not pass" prompt; then touch fixed; fi; echo done'

async function setup(t: TestContext) {
  const cli = await openCli(t)
  const config = join(cli.root, '.config', 'durable-relay', 'config.json')
  fs.mkdirSync(join(config, '..'), { recursive: true, mode: 0o700 })
  const fixer = { executor: 'command', command: ['sh', '-c', FIXER], allowWrites: true }
  fs.writeFileSync(config, JSON.stringify({ agents: { fixer } }), { mode: 0o600 })
  const read = () => JSON.parse(fs.readFileSync(config, 'utf8')) as Record<string, unknown>
  const lines = (name: string) => {
    const file = join(cli.workspace, name)
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').length - 1 : 0
  }
  const work = () => cli.run(['worker', '--agent', 'fixer', '--once'])
  const send = (...more: string[]) =>
    cli.run(['dispatch', 'fixer', 'fix it', '--write', '--check', 'test', ...more])
  return { ...cli, read, lines, work, send }
}

test(
  'checks are added, listed and removed by name; a job that names another one is refused with the list',
  LIMIT,
  async (t) => {
    const { run, json, read, send } = await setup(t)
    const words = ['npm', 'test', '--', '--grep', 'a b']
    const added = await run([
      'check',
      'add',
      'test',
      '--timeout',
      '90s',
      '--agent',
      'fixer',
      '--',
      ...words,
    ])
    assert.equal(added.code, 0, added.stderr)
    assert.deepEqual(read()['checks'], {
      test: { command: words, agents: ['fixer'], timeoutMs: 90_000 },
    })
    const listed = await json(['check', 'list'])
    assert.equal(listed('checks.0.command'), 'npm test -- --grep "a b"')
    assert.equal(listed('checks.0.read_only_jobs'), false)
    const refused = await run(['check', 'add', 'No Name', '--', 'true'])
    assert.match(refused.stderr, /name/)
    const typo = await run(['dispatch', 'fixer', 'p', '--write', '--check', 'tests'])
    assert.match(typo.stderr, /CHECK_UNKNOWN.*Did you mean "test"\? This job can use: test\./)
    const read_only = await run(['dispatch', 'fixer', 'p', '--check', 'test'])
    assert.match(read_only.stderr, /CHECK_FORBIDDEN.*write jobs only/)
    const step = { id: 'a', to: 'fixer', task: { prompt: 'p', write: true, checks: ['nope'] } }
    const flow = JSON.stringify({
      name: 'f',
      steps: [{ ...step, id: 'b', task: { prompt: 'p' } }, step],
    })
    assert.match((await run(['flow', 'run', '-'], flow)).stderr, /CHECK_UNKNOWN.*"nope"/)
    assert.equal((await json(['list']))('jobs.0'), undefined)
    assert.equal((await run(['check', 'remove', 'test'])).code, 0)
    assert.match((await run(['check', 'remove', 'test'])).stderr, /CHECK_UNKNOWN/)
    assert.match((await send()).stderr, /CHECK_UNKNOWN.*relay check add/)
  },
)

test(
  'a job is done when its check passes; relay show has each round and what failed',
  LIMIT,
  async (t) => {
    const { run, json, send, work, lines } = await setup(t)
    const check = 'test -f fixed || { echo "fixed is missing"; exit 4; }'
    await run(['check', 'add', 'test', '--sandbox', 'none', '--', 'sh', '-c', check])
    const id = (await send()).stdout.trim()
    const waiting = await run(['show', id])
    assert.match(waiting.stdout, /checks +test/)
    const worked = await work()
    assert.equal(worked.code, 0, worked.stderr)
    assert.equal(lines('turns'), 2)
    const shown = await json(['show', id])
    assert.equal(shown('state'), 'completed')
    assert.deepEqual(shown('checks.rounds.0.outcomes.0.exit_code'), 4)
    assert.equal(shown('checks.rounds.1.outcomes.0.ended'), 'passed')
    const { stdout } = await run(['show', id])
    assert.match(stdout, /checks +test; round 2 of 3/)
    assert.match(stdout, /round 1 {2}test: exit code 4 after \d+ s\n +round 2 {2}test: passed/)
    const { stdout: tail } = await run(['tail', id])
    assert.match(tail, /round 1: test exit code 4/)
  },
)

test(
  'a worker that is killed over a check leaves the turn done: the next one runs only the check',
  LIMIT,
  async (t) => {
    const { run, start, send, work, lines, queue, workspace } = await setup(t)
    const check = 'echo run >> runs; test -f go || sleep 300'
    await run(['check', 'add', 'test', '--', 'sh', '-c', check])
    const id = (await send()).stdout.trim()
    const killed = start(['worker', '--agent', 'fixer', '--once'])
    const { job } = await queue.waitFor(id, {
      until: (seen) => seen.checks?.pending !== undefined && seen.processes.length > 1,
      timeoutMs: 30_000,
    })
    while (lines('runs') < 1) {
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    process.kill(job.holder?.pid ?? 0, 'SIGKILL')
    await killed.ended
    fs.writeFileSync(join(workspace, 'go'), '')
    const worked = await work()
    assert.equal(worked.code, 0, worked.stderr)
    const after = await queue.get(id)
    assert.equal(after.state, 'completed', await queue.why(after))
    assert.equal(after.checks?.rounds.length, 1)
    assert.equal(lines('turns'), 1)
    assert.equal(lines('runs'), 2)
  },
)
