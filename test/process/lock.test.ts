import assert from 'node:assert/strict'
import { execFile, execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import { fileURLToPath } from 'node:url'

import { tryLock, withFreeLock, withLock } from '../../lib/process/lock.ts'
import { SILENT_MS, ownIdentity } from '../../lib/process/process.ts'
import type { ProcessIdentity } from '../../lib/schema/process.ts'

function setup(t: TestContext) {
  const directory = fs.mkdtempSync(join(tmpdir(), 'relay-lock-'))
  t.after(() => fs.rmSync(directory, { recursive: true }))
  const path = join(directory, 'duty')
  const file = `${path}.holder`
  /** Writes a lock of another process, whose latest sign of life was some milliseconds ago. */
  const holdBy = (holder: Partial<ProcessIdentity>, { silentMs }: { silentMs: number }) => {
    const process = { ...ownIdentity(), ...holder }
    fs.writeFileSync(file, JSON.stringify({ id: 'other', process }))
    age(file, silentMs)
  }
  return { directory, path, file, holdBy }
}

function age(file: string, silentMs: number): void {
  const at = new Date(Date.now() - silentMs)
  fs.utimesSync(file, at, at)
}

const DEAD = { start: 'another start' }
const ELSEWHERE = { pid_ns: 'pid:[1] time:[1]' }

test('a duty behind a lock runs alone, returns its result or failure, and leaves nothing behind', async (t) => {
  const { directory, path } = setup(t)
  let inside = 0
  const duty = async (n: number) => {
    inside += 1
    assert.equal(inside, 1)
    await new Promise(setImmediate)
    inside -= 1
    return n
  }
  const done = await Promise.all([1, 2, 3].map((n) => withLock(path, () => duty(n))))
  assert.deepEqual(done, [1, 2, 3])
  await assert.rejects(
    withLock(path, () => Promise.reject(new Error('within'))),
    /within/,
  )
  assert.deepEqual(fs.readdirSync(directory), [])
})

test('a lock that another caller holds is not waited for, and can be taken after its release', (t) => {
  const { directory, path } = setup(t)
  const release = tryLock(path)
  assert.ok(typeof release === 'function')
  assert.equal(tryLock(path), 'held')
  release()
  const again = tryLock(path)
  assert.ok(typeof again === 'function')
  again()
  again()
  release()
  assert.deepEqual(fs.readdirSync(directory), [])
})

const rows: [holder: string, Partial<ProcessIdentity>, silentMs: number, expected: string][] = [
  ['a living process', {}, 0, 'held'],
  ['a living process that is silent', {}, SILENT_MS * 100, 'stuck'],
  ['a dead process', DEAD, 0, 'taken'],
  ['a process of an earlier boot', { boot_id: 'another boot' }, 0, 'taken'],
  ['a process of another namespace', ELSEWHERE, 0, 'held'],
  ['a process of another namespace that is paused', ELSEWHERE, SILENT_MS - 5000, 'stuck'],
  ['a process of another namespace that is gone', ELSEWHERE, SILENT_MS + 5000, 'taken'],
  ['a process of another host', { host: 'another', boot_id: 'its boot' }, 0, 'held'],
]
for (const [holder, identity, silentMs, expected] of rows) {
  test(`a lock of ${holder} is ${expected}`, (t) => {
    const { directory, path, holdBy } = setup(t)
    holdBy(identity, { silentMs })
    const taken = tryLock(path)
    if (typeof taken === 'string') return assert.equal(taken, expected)
    assert.equal(expected, 'taken')
    assert.equal(tryLock(path), 'held')
    taken()
    assert.deepEqual(fs.readdirSync(directory), [])
  })
}

test('a paused holder keeps its lock, and others run their duty beside it unless they must not', async (t) => {
  const { path, file, holdBy } = setup(t)
  holdBy({}, { silentMs: SILENT_MS })
  assert.equal(await withLock(path, () => Promise.resolve('beside')), 'beside')
  assert.equal(await withFreeLock(path, () => Promise.resolve('beside')), undefined)
  assert.match(fs.readFileSync(file, 'utf8'), /"other"/)
})

test('a lock file that its writer did not finish is taken over when it is old', (t) => {
  const { path, file } = setup(t)
  fs.writeFileSync(file, '{"id"')
  assert.equal(tryLock(path), 'held')
  age(file, SILENT_MS)
  const release = tryLock(path)
  assert.ok(typeof release === 'function')
  release()
  assert.equal(fs.existsSync(file), false)
})

test('a process that dies while it takes over a lock of a dead one does not keep others out', (t) => {
  const { directory, path, file, holdBy } = setup(t)
  holdBy(DEAD, { silentMs: 0 })
  const process = { ...ownIdentity(), ...DEAD }
  fs.writeFileSync(`${file}.other`, JSON.stringify({ id: 'second', process }))
  const release = tryLock(path)
  assert.ok(typeof release === 'function')
  release()
  assert.deepEqual(fs.readdirSync(directory), [])
})

test('a lock is removed when its process exits', (t) => {
  const { directory, path, file } = setup(t)
  const program = `
    import { tryLock } from ${JSON.stringify(import.meta.resolve('../../lib/process/lock.ts'))}
    import { existsSync } from 'node:fs'
    tryLock(${JSON.stringify(path)})
    process.stdout.write(String(existsSync(${JSON.stringify(file)})))`
  const args = ['--import', 'tsx', '--input-type=module', '-e', program]
  assert.equal(execFileSync(process.execPath, args, { encoding: 'utf8' }), 'true')
  assert.deepEqual(fs.readdirSync(directory), [])
})

test('of processes that find a dead holder at the same time, exactly one takes its lock', async (t) => {
  const { path } = setup(t)
  const contend = fileURLToPath(import.meta.resolve('./programs/contend.ts'))
  const run = () =>
    new Promise<string>((resolve) => {
      const args = ['--import', 'tsx', contend, path, '40']
      execFile(process.execPath, args, (_, stdout, stderr) => resolve(stdout + stderr))
    })
  const inTurn = async () => [await run(), await run(), await run()]
  const outputs = await Promise.all([inTurn(), inTurn(), inTurn(), inTurn()])
  assert.deepEqual(
    outputs.flat().filter((output) => output !== ''),
    [],
  )
})
