import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { monotonicMs, ownIdentity } from '../../lib/process/process.ts'
import { procTable } from '../../lib/process/table.ts'
import { markName, readMark } from '../../lib/store/file/wake/mark.ts'
import { endWith } from '../programs/scratch.ts'
import { birth } from './jobs.ts'
import { openSubject } from './subject.ts'

const LIMIT = { timeout: 60_000 }

/** Workers of agent "codex", in processes of their own. */
async function setup(t: TestContext) {
  const subject = await openSubject(t)
  const { layout, connection, store, clock } = subject
  const program = fileURLToPath(new URL('programs/sleep.ts', import.meta.url))

  /** Starts a worker that sleeps, and returns when it does. */
  async function startSleeper(takes: 'all' | 'reads' = 'reads') {
    const child = spawn(process.execPath, ['--import', 'tsx', program, connection, takes], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    endWith(t, child)
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    const says = async () => (await lines.next()).value as string
    assert.equal(await says(), 'asleep')
    assert.ok(child.pid !== undefined)
    return { child, pid: child.pid, says }
  }

  return {
    ...subject,
    startSleeper,
    /** The process ids of the workers that sleep. */
    asleep: () =>
      fs.readdirSync(layout.waiting('codex')).flatMap((name) => readMark(name)?.pid ?? []),
    create: () => store.jobs.create(birth(clock)),
    /** The path of a mark as another process would have made it. */
    markOf: (change: (name: string) => string) => {
      const path = `${layout.waiting('codex')}/${change(markName('reads', 1_000_000))}`
      fs.mkdirSync(layout.waiting('codex'), { recursive: true })
      fs.writeFileSync(path, '')
      return path
    },
  }
}

test('of two sleeping workers a job wakes one, and the next job the other', LIMIT, async (t) => {
  const { startSleeper, asleep, create } = await setup(t)
  const workers = await Promise.all([startSleeper(), startSleeper()])
  const pids = asleep()
  assert.equal(pids.length, 2)
  const heard = Promise.all(workers.map(({ says }) => says()))
  await create()
  await create()
  assert.deepEqual(await heard, ['woken', 'woken'])
})

test('a killed worker is not woken, and its mark goes', LIMIT, async (t) => {
  const { startSleeper, asleep, create } = await setup(t)
  const [one, other] = await Promise.all([startSleeper(), startSleeper()])
  // The worker that would be woken first.
  const [first, second] = one.pid < other.pid ? [one, other] : [other, one]
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')
  assert.equal(asleep().length, 2)
  const heard = second.says()
  await create()
  assert.equal(await heard, 'woken')
  assert.ok(!asleep().includes(first.pid))
})

test('a worker that starts removes the marks of killed ones', LIMIT, async (t) => {
  const { startSleeper, asleep } = await setup(t)
  const killed = await startSleeper()
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  assert.deepEqual(asleep(), [killed.pid])
  const next = await startSleeper()
  assert.deepEqual(asleep(), [next.pid])
})

test(
  'a stopped worker is passed over, and looks for work when it is continued',
  { ...LIMIT, skip: process.platform !== 'linux' },
  async (t) => {
    const { startSleeper, create } = await setup(t)
    const [one, other] = await Promise.all([startSleeper(), startSleeper()])
    const [first, second] = one.pid < other.pid ? [one, other] : [other, one]
    first.child.kill('SIGSTOP')
    await stopped(first.pid)
    const heard = second.says()
    await create()
    assert.equal(await heard, 'woken')
    first.child.kill('SIGCONT')
    assert.equal(await first.says(), 'woken')
  },
)

test('a pid that was given to another process wakes nobody', LIMIT, async (t) => {
  const { store, create, markOf } = await setup(t)
  const reused = markOf((name) => name.replace(ownIdentity().start, '1'))
  const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
  assert.ok(!fs.existsSync(reused))
  await sleeper.arm('all')
  markOf((name) => name.replace(ownIdentity().start, '1'))
  await create()
  assert.ok(!fs.existsSync(reused))
  assert.equal(await sleeper.disarm(), false)
})

test(
  'workers that cannot be seen from here are all woken when no other sleeps',
  LIMIT,
  async (t) => {
    const { store, create, markOf } = await setup(t)
    const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
    await sleeper.arm('reads')
    const elsewhere = ['00000000', '00000001'].map((place) =>
      markOf((name) => name.replace(/~[0-9a-f]{8}~/, `~${place}~`)),
    )
    await create()
    assert.equal(await sleeper.disarm(), false)
    assert.ok(elsewhere.every((path) => fs.existsSync(path)))
    await create()
    assert.ok(elsewhere.every((path) => !fs.existsSync(path)))
  },
)

test('a worker is woken although the times of its directory are coarse', LIMIT, async (t) => {
  const { store, layout, create } = await setup(t)
  const directory = layout.waiting('codex')
  const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
  for (const ageMs of [0, 1000]) {
    const at = (Date.now() - ageMs) / 1000
    fs.mkdirSync(directory, { recursive: true })
    fs.utimesSync(directory, at, at)
    await create()
    await sleeper.arm('reads')
    fs.utimesSync(directory, at, at)
    await create()
    assert.equal(await sleeper.disarm(), false)
  }
})

test('a directory without marks is read again once it changes', LIMIT, async (t) => {
  const { store, layout, create } = await setup(t)
  const directory = layout.waiting('codex')
  fs.mkdirSync(directory)
  const longAgo = Date.now() / 1000 - 60
  fs.utimesSync(directory, longAgo, longAgo)
  await create()
  const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
  await sleeper.arm('reads')
  await create()
  assert.equal(await sleeper.disarm(), false)
})

test('a worker that is woken before it can watch its mark looks again', LIMIT, async (t) => {
  const { store } = await setup(t)
  const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
  const { watch } = fs
  fs.watch = ((path: string, listener: () => void) => {
    fs.rmSync(path)
    return watch(path, listener)
  }) as typeof watch
  syncBuiltinESMExports()
  t.after(() => {
    fs.watch = watch
    syncBuiltinESMExports()
  })
  assert.equal(await sleeper.arm('reads'), true)
  assert.equal(sleeper.isArmed(), false)
})

for (const [what, make] of [
  ['a pipe', (path: string) => void execFileSync('mkfifo', [path])],
  ['a file', (path: string) => fs.writeFileSync(path, 'x')],
  [
    'a folder with odd names',
    (path: string) => {
      fs.mkdirSync(path)
      const names = ['x', 'a~b', `r~1~2~${'0'.repeat(8)}~x`]
      for (const name of names) fs.writeFileSync(`${path}/${name}`, '')
      fs.mkdirSync(`${path}/${markName('all', 0)}`)
    },
  ],
] as const) {
  test(`${what} in place of the marks keeps no job from being queued`, LIMIT, async (t) => {
    const { store, layout, create } = await setup(t)
    make(layout.waiting('codex'))
    const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {})
    await sleeper.arm('all')
    store.jobs.watch({ agent: 'codex' }, () => {})
    const { created } = await create()
    assert.equal(created, true)
    sleeper.close()
  })
}

/** Resolves when the kernel has stopped a process. */
async function stopped(pid: number): Promise<void> {
  const end = monotonicMs() + 30_000
  while (procTable.one(pid)?.isStopped !== true) {
    if (monotonicMs() > end) throw new Error(`process ${pid} is not stopped`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

test('a store that is removed while a worker sleeps does not come back', LIMIT, async (t) => {
  const { store, layout, dataDir } = await setup(t)
  let woken = 0
  const sleeper = store.jobs.watch({ sleeper: 'codex' }, () => {
    woken += 1
    void sleeper.arm('all')
  })
  assert.equal(await sleeper.arm('all'), true)
  fs.rmSync(layout.root, { recursive: true })
  assert.equal(await sleeper.disarm(), false)
  for (let tries = 0; tries < 3; tries += 1) await sleeper.arm('all')
  assert.equal(sleeper.isArmed(), false)
  assert.deepEqual(fs.readdirSync(dataDir), [])
  sleeper.close()
  assert.ok(woken < 10)
})
