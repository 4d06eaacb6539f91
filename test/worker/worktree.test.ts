import assert from 'node:assert/strict'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { RelayError } from '../../lib/errors.ts'
import type { RunTurn, Turn, TurnResult } from '../../lib/executor.ts'
import { identify, liveness, ownIdentity } from '../../lib/process/process.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'
import { createWorker } from '../../lib/worker/worker.ts'
import { cleanWorktree, viewWorktree } from '../../lib/worktree/clean.ts'
import { createGit } from '../../lib/worktree/git.ts'
import { worktreesIn } from '../../lib/worktree/worktree-records.ts'
import { createWorktrees } from '../../lib/worktree/worktree.ts'
import { startProgram } from '../programs/child.ts'
import { openTestRelay } from '../programs/relay.ts'
import { makeRepository } from '../programs/repository.ts'

const task = { prompt: 'p', write: true, worktree: true }
const done: TurnResult = { ok: true, output: 'done' }

/** A relay over a repository, and a worker of agent "codex" whose turns are what the test says. */
async function setup(t: TestContext, runTurn: RunTurn) {
  const relay = await openTestRelay(t)
  const repository = makeRepository(relay.workspace, { 'a.txt': 'one\n', 'sub/s.txt': 's\n' })
  const lines: string[] = []
  const worker = createWorker({
    queue: relay.queue,
    localDirectory: relay.machine.directory,
    clock: relay.clock,
    identity: { ...ownIdentity(), id: 'w-test' },
    serving: [
      {
        agent: 'codex',
        runTurn,
        allowWrites: true,
        concurrency: 2,
        env: { PATH: process.env.PATH ?? '', HOME: relay.home, SECRET: 's3cret' },
      },
    ],
    workspace: fs.realpathSync(relay.workspace),
    leaseMs: 20_000,
    heartbeatMs: 1000,
    onTurn: () => {},
    log: (line) => lines.push(line),
  })
  const run = async (more: object = {}) => {
    const { job_id } = await relay.send('codex', { ...task, ...more })
    await worker.run({ once: true, intervalMs: 500 })
    return relay.queue.get(job_id)
  }
  const places = () => fs.readdirSync(worktreesIn(relay.machine.directory))
  return { relay, repository, worker, lines, run, places }
}

test('a turn with a worktree works there, and its result says where the changes are', async (t) => {
  const seen: Turn[] = []
  const { relay, repository, run } = await setup(t, (turn) => {
    seen.push(turn)
    fs.writeFileSync(join(turn.cwd, 'new.txt'), 'new\n')
    return Promise.resolve(done)
  })
  const job = await run({ cwd: 'sub' })
  assert.equal(job.state, 'completed')
  const worktree = job.result.worktree
  assert.equal(worktree?.base, repository.first)
  assert.equal(worktree.branch, `relay/${job.job_id.slice(0, 10)}-${job.token}`)
  assert.equal(seen[0]?.cwd, join(worktree.path, 'sub'))
  assert.equal(fs.readFileSync(join(worktree.path, 'sub', 'new.txt'), 'utf8'), 'new\n')
  assert.equal(repository.git('status', '--porcelain'), '')
  const told = await relay.queue.activity(job.job_id, { limit: 5 })
  assert.match(told[0]?.text ?? '', /works in a git worktree on branch relay\//)
})

test('a turn that wrote only ignored files keeps its worktree, and its activity says what they are', async (t) => {
  const { relay, repository, run } = await setup(t, (turn) => {
    fs.mkdirSync(join(turn.cwd, 'build', 'deep'), { recursive: true })
    fs.writeFileSync(join(turn.cwd, 'build', 'deep', 'out'), 'x'.repeat(1500))
    fs.writeFileSync(join(turn.cwd, '.env'), 'KEY=1\n')
    return Promise.resolve(done)
  })
  repository.write('.gitignore', 'build/\n.env\n')
  repository.commit('ignore')
  const job = await run()
  assert.equal(job.state, 'completed')
  const { path } = job.result.worktree ?? { path: '' }
  assert.equal(fs.readFileSync(join(path, '.env'), 'utf8'), 'KEY=1\n')
  const activity = await relay.queue.activity(job.job_id, { limit: 5 })
  assert.match(
    activity.map(({ text }) => text).join('\n'),
    /left 2 ignored files \(2 kB\): "\.env", "build\/"\. They are in its worktree alone/,
  )
})

test('an agent reads behind its prompt what its worktree lacks, and so does the reader of its failure', async (t) => {
  const prompts: string[] = []
  const error = { code: 'COMMAND_FAILED', message: 'make: no rule' }
  const { relay, repository, run } = await setup(t, (turn) => {
    prompts.push(turn.prompt)
    return Promise.resolve({ ok: false, error, retryable: false })
  })
  const library = makeRepository(join(relay.home, 'library'))
  const allowed = ['-c', 'protocol.file.allow=always']
  repository.git(...allowed, 'submodule', 'add', '-q', library.directory, 'lib')
  repository.commit('a submodule')
  const job = await run()
  assert.match(
    prompts[0] ?? '',
    /^p\n\n\(You work in a git worktree .*empty folders here: "lib"\.\)$/,
  )
  assert.equal(job.state, 'failed')
  assert.match(
    job.error.message,
    /make: no rule\. The submodules .* are empty folders here: "lib"\./,
  )
})

test('a worktree in which nothing changed is gone with its branch, and the result names none', async (t) => {
  const { repository, run, places } = await setup(t, () => Promise.resolve(done))
  const job = await run()
  assert.equal(job.state, 'completed')
  assert.equal(job.result.worktree, undefined)
  assert.deepEqual(repository.worktrees(), [])
  assert.deepEqual(repository.branches(), ['main'])
  assert.deepEqual(places(), [])
})

test('a failed turn leaves its changes in its worktree, and the error says where', async (t) => {
  const { repository, run } = await setup(t, (turn) => {
    fs.writeFileSync(join(turn.cwd, 'half.txt'), 'half\n')
    const error = { code: 'X_FAILED', message: 'It went wrong' }
    return Promise.resolve({ ok: false, error, retryable: false })
  })
  const job = await run()
  assert.equal(job.state, 'failed')
  const [path] = repository.worktrees()
  assert.equal(
    job.error.message,
    `It went wrong. What it changed is kept in worktree "${path}" (branch "relay/${job.job_id.slice(0, 10)}-2"); see: relay diff ${job.job_id}`,
  )
  assert.equal(fs.readFileSync(join(path ?? '', 'half.txt'), 'utf8'), 'half\n')
})

test('an executor that crashes keeps what it changed', async (t) => {
  const { repository, run } = await setup(t, (turn) => {
    fs.writeFileSync(join(turn.cwd, 'half.txt'), 'half\n')
    return Promise.reject(new TypeError('a bug'))
  })
  const job = await run()
  assert.match(job.state === 'failed' ? job.error.message : '', /a bug\. What it changed is kept/)
  assert.equal(repository.worktrees().length, 1)
})

test('a workspace that is no repository is refused in a sentence before anything runs', async (t) => {
  const { relay, run } = await setup(t, () => assert.fail('the turn must not run'))
  fs.rmSync(join(relay.workspace, '.git'), { recursive: true })
  const job = await run()
  assert.equal(job.state, 'failed')
  assert.equal(job.error.code, 'WORKTREE_REFUSED')
  assert.match(job.error.message, /is not in a git repository\. Send the job without "worktree"/)
})

test('two turns at once have a worktree each', async (t) => {
  const cwds: string[] = []
  const { relay, worker, repository } = await setup(t, (turn) => {
    cwds.push(turn.cwd)
    fs.writeFileSync(join(turn.cwd, 'n.txt'), turn.job_id)
    return Promise.resolve(done)
  })
  for (let n = 0; n < 4; n += 1) await relay.send('codex', task)
  await worker.run({ once: true, intervalMs: 500 })
  assert.equal(new Set(cwds).size, 4)
  assert.deepEqual(repository.worktrees().toSorted(), cwds.toSorted())
  assert.equal(repository.branches().length, 5)
})

test('a next attempt has a worktree of its own and leaves the former one as it is', async (t) => {
  let turns = 0
  const { repository, run } = await setup(t, (turn) => {
    turns += 1
    assert.equal(fs.existsSync(join(turn.cwd, 'n.txt')), false)
    fs.writeFileSync(join(turn.cwd, 'n.txt'), String(turns))
    if (turns === 2) return Promise.resolve(done)
    const error = { code: 'X_BUSY', message: 'Busy.' }
    return Promise.resolve({
      ok: false,
      error,
      retryable: true,
      untouched: true,
      retry_after_ms: 0,
    })
  })
  const job = await run()
  assert.equal(job.state, 'completed')
  assert.equal(turns, 2)
  const [former, latter] = repository.worktrees().toSorted()
  assert.equal(fs.readFileSync(join(former ?? '', 'n.txt'), 'utf8'), '1')
  assert.equal(job.result.worktree?.path, latter)
})

test('a worktree that a process of the turn still uses is kept', async (t) => {
  const { repository, run } = await setup(t, async (turn) => {
    // Leaves a process behind, as an executor must not.
    const { spawn } = await import('node:child_process')
    const child = spawn('sleep', ['60'], { env: turn.env, detached: true, stdio: 'ignore' })
    t.after(() => child.kill('SIGKILL'))
    return done
  })
  const job = await run()
  assert.equal(job.state === 'completed' && job.result.worktree?.path, repository.worktrees()[0])
  assert.equal(repository.worktrees().length, 1)
})

test('kill -9 of a worker: the person finds the half-done work, and the next turn begins anew beside it', async (t) => {
  const relay = await openTestRelay(t)
  const repository = makeRepository(relay.workspace)
  const go = join(relay.home, 'go')
  const begun = join(relay.home, 'begun')
  const script = `echo half > half.txt; touch ${begun}; while [ ! -e ${go} ]; do sleep 0.05; done; echo whole > whole.txt`
  relay.configure({ sh: { executor: 'command', command: ['sh', '-c', script], allowWrites: true } })
  const { job_id } = await relay.send('sh', task)
  const first = startProgram(t, 'worker.js', ['--agent', 'sh'], { env: relay.env })
  await until(relay.home, () => fs.existsSync(begun))
  first.child.kill('SIGKILL')
  await first.ended

  const second = startProgram(t, 'worker.js', ['--agent', 'sh'], { env: relay.env })
  const lost = await relay.until(job_id, ({ state }) => state === 'needs_recovery')
  assert.match(await relay.queue.why(lost), /own worktree .* look with "relay diff/)
  const [kept] = repository.worktrees()
  assert.equal(fs.readFileSync(join(kept ?? '', 'half.txt'), 'utf8'), 'half\n')

  fs.writeFileSync(go, '')
  await relay.queue.recover(job_id, { person: 'ann' })
  const after = await relay.until(job_id, ({ state }) => state === 'completed')
  const path = after.state === 'completed' ? after.result.worktree?.path : undefined
  assert.notEqual(path, kept)
  assert.deepEqual(fs.readdirSync(path ?? '').toSorted(), [
    '.git',
    'a.txt',
    'half.txt',
    'whole.txt',
  ])
  assert.deepEqual(fs.readdirSync(kept ?? '').toSorted(), ['.git', 'a.txt', 'half.txt'])
  second.child.kill('SIGTERM')
  await second.ended
})

/** A repository in which making a worktree takes for ever, and says when it has begun. */
async function setupSlow(t: TestContext) {
  const relay = await openTestRelay(t)
  const repository = makeRepository(relay.workspace)
  const begun = join(relay.home, 'begun')
  const pid = join(relay.home, 'pid')
  repository.write('.gitattributes', '*.txt filter=slow\n')
  repository.commit('attributes')
  // A filter of the user: one of the repository would not run.
  const smudge = `echo $$ > ${pid}; mv ${pid} ${begun}; exec sleep 600`
  fs.writeFileSync(join(relay.home, '.gitconfig'), `[filter "slow"]\n\tsmudge = "${smudge}"\n`)
  relay.configure({ echo: { executor: 'command', command: ['cat'], allowWrites: true } })
  const worker = (...args: string[]) =>
    startProgram(t, 'worker.js', ['--agent', 'echo', ...args], { env: relay.env })
  return {
    relay,
    repository,
    worker,
    /** Resolves to the program that git waits for. */
    hasBegun: async (): Promise<ProcessIdentity> => {
      await until(relay.home, () => fs.existsSync(begun))
      const identity = identify(Number(fs.readFileSync(begun, 'utf8')))
      assert.ok(identity)
      return identity
    },
  }
}

test('a cancel while the worktree is being made stops git, and nothing stays', async (t) => {
  const { relay, repository, worker, hasBegun } = await setupSlow(t)
  const { job_id } = await relay.send('echo', task)
  const { ended } = worker('--max-jobs', '1')
  await hasBegun()
  await relay.queue.cancel(job_id, { by: { person: 'ann' } })
  assert.match((await ended).stdout, /"state":"dropped"/)
  assert.deepEqual(repository.worktrees(), [])
  assert.deepEqual(repository.branches(), ['main'])
  assert.deepEqual(fs.readdirSync(worktreesIn(relay.machine.directory)), [])
})

test('a worker that must go while the worktree is being made gives its job back unspent', async (t) => {
  const { relay, repository, worker, hasBegun } = await setupSlow(t)
  const { job_id } = await relay.send('echo', task)
  const { child, ended } = worker()
  const program = await hasBegun()
  child.kill('SIGTERM')
  child.kill('SIGTERM')
  assert.equal((await ended).code, 0)
  const job = await relay.queue.get(job_id)
  assert.deepEqual([job.state, job.attempts], ['queued', 0])
  assert.equal(liveness(program), 'dead')
  assert.deepEqual(repository.branches(), ['main'])
})

test('kill -9 while the worktree is being made: git is stopped, and what it had made can be cleaned', async (t) => {
  const { relay, repository, worker, hasBegun } = await setupSlow(t)
  const { job_id } = await relay.send('echo', task)
  const first = worker()
  const program = await hasBegun()
  first.child.kill('SIGKILL')
  await first.ended
  assert.equal((await worker('--once').ended).code, 0)
  const job = await relay.queue.get(job_id)
  assert.equal(job.state, 'needs_recovery')
  assert.equal(liveness(program), 'dead')
  const git = createGit(relay.env)
  const on = createWorktrees({ git, workspace: relay.workspace, store: relay.machine.directory })
  const [record] = on.records.of(job_id)
  assert.ok(record)
  await cleanWorktree(on, await viewWorktree(on, record, job), { force: false })
  assert.deepEqual(repository.worktrees(), [])
  assert.deepEqual(repository.branches(), ['main'])
  assert.deepEqual(fs.readdirSync(on.records.root), [])
})

test('a cancelled turn is stopped first; what it changed stays, what it did not is gone', async (t) => {
  const relay = await openTestRelay(t)
  const repository = makeRepository(relay.workspace)
  const begun = join(relay.home, 'begun')
  const script = `read prompt; [ "$prompt" = idle ] || echo half > half.txt; touch ${begun}; sleep 600`
  relay.configure({ sh: { executor: 'command', command: ['sh', '-c', script], allowWrites: true } })
  for (const [prompt, left] of [
    ['idle', 0],
    ['busy', 1],
  ] as const) {
    fs.rmSync(begun, { force: true })
    const { job_id } = await relay.send('sh', { ...task, prompt })
    const worker = startProgram(t, 'worker.js', ['--agent', 'sh', '--max-jobs', '1'], {
      env: relay.env,
    })
    await until(relay.home, () => fs.existsSync(begun))
    await relay.queue.cancel(job_id, { by: { person: 'ann' } })
    const end = await worker.ended
    assert.match(end.stdout, /"state":"dropped"/, end.stderr)
    assert.equal(repository.worktrees().length, left)
  }
})

/** Waits, woken by the folder, until something is there. */
function until(directory: string, fits: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new RelayError('WAIT_TIMED_OUT', 'too late')), 60_000)
    const watch = fs.watch(directory, look)
    function look(): void {
      if (!fits()) return
      clearTimeout(late)
      watch.close()
      resolve()
    }
    look()
  })
}
