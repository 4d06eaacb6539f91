import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { watch as watchFolder } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'

import { root } from '../programs/child.ts'
import { endWith, scratch } from '../programs/scratch.ts'

/** A program in a folder of its own, and a function that runs it as the built programs are run. */
function setup(t: TestContext, program = `console.log('one')`) {
  const folder = scratch(t, 'relay-kept-')
  const file = join(folder, 'program.cjs')
  const start = join(folder, 'start.cjs')
  writeFileSync(file, program)
  const built = JSON.stringify(join(root, 'bundles', 'kept-code.cjs'))
  writeFileSync(
    start,
    `console.log(require(${built}).runWithKeptCode(${JSON.stringify(file)}, process.argv[2]))`,
  )
  const run = (use = 'test', env: Record<string, string> = {}) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [start, use].filter(Boolean), {
      env,
      encoding: 'utf8',
    })
    assert.equal(stderr, '')
    const [said, isUsed] = stdout.trimEnd().split('\n')
    return { said, isUsed: isUsed === 'true', status }
  }
  const kept = () => readdirSync(folder).filter((name) => name.includes('.kept'))
  const keptFile = join(folder, `test-${process.version}-${process.arch}.kept`)
  return { folder, file, keptFile, run, kept }
}

test('a program runs with the code that its last run compiled', (t) => {
  const { run, kept } = setup(t)
  assert.deepEqual(run(), { said: 'one', isUsed: false, status: 0 })
  assert.deepEqual(run(), { said: 'one', isUsed: true, status: 0 })
  assert.deepEqual(run(''), { said: 'one', isUsed: false, status: 0 })
  assert.equal(kept().length, 1)
})

test('kept code of another program of the same length is not used', (t) => {
  const { file, run } = setup(t)
  run()
  writeFileSync(file, `console.log('two')`)
  assert.deepEqual(run(), { said: 'two', isUsed: false, status: 0 })
  assert.deepEqual(run(), { said: 'two', isUsed: true, status: 0 })
})

test('damaged kept code is not used, and is replaced', (t) => {
  const { keptFile, run } = setup(t)
  run()
  const bytes = readFileSync(keptFile)
  for (const damaged of [
    bytes.with(bytes.length - 9, (bytes.at(-9) ?? 0) ^ 1),
    bytes.subarray(0, bytes.length / 2),
    Buffer.alloc(bytes.length),
    Buffer.alloc(0),
  ]) {
    writeFileSync(keptFile, damaged)
    assert.deepEqual(run(), { said: 'one', isUsed: false, status: 0 })
    assert.deepEqual(run(), { said: 'one', isUsed: true, status: 0 })
  }
})

test('code that another user may write is not used, nor kept for such a program', (t) => {
  const { folder, file, keptFile, run, kept } = setup(t)
  run()
  chmodSync(keptFile, 0o666)
  assert.equal(run().isUsed, false)
  assert.equal(statSync(keptFile).mode & 0o777, 0o644)
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, readFileSync(keptFile))
  symlinkSync(elsewhere, join(folder, `link-${process.version}-${process.arch}.kept`))
  assert.equal(run('link').isUsed, false)
  chmodSync(file, 0o666)
  assert.equal(run('other').isUsed, false)
  assert.ok(!kept().some((name) => name.startsWith('other')))
})

test('a program that fails, or is measured, keeps nothing', (t) => {
  const failing = setup(t, `console.log('one'); process.exitCode = 1`)
  assert.equal(failing.run().status, 1)
  assert.deepEqual(failing.kept(), [])
  const measured = setup(t)
  measured.run('test', { NODE_OPTIONS: '--max-old-space-size=200' })
  assert.deepEqual(measured.kept(), [])
})

test('a program that keeps running keeps its code while it runs', async (t) => {
  const { folder, run } = setup(
    t,
    `console.log('one'); if (process.argv[3]) setInterval(() => {}, 1000)`,
  )
  const child = spawn(process.execPath, [join(folder, 'start.cjs'), 'test', 'stay'], { env: {} })
  endWith(t, child)
  const watch = watchFolder(folder, { signal: AbortSignal.timeout(60_000) })
  for await (const { filename } of watch) if (filename?.endsWith('.kept')) break
  assert.deepEqual(run(), { said: 'one', isUsed: true, status: 0 })
})

test('after a few runs the kept code stays as it is', (t) => {
  const { keptFile, run } = setup(t)
  for (let runs = 0; runs < 4; runs += 1) run()
  const { ino } = statSync(keptFile)
  run()
  assert.equal(statSync(keptFile).ino, ino)
})

test('a file that the program loads later gets what the program exports, which runs once', (t) => {
  const program = `exports.word = 'one'; exports.runs = global.runs = (global.runs ?? 0) + 1
require('./late.cjs')`
  const { folder, run } = setup(t, program)
  const late = `const { word, runs } = require('./program.cjs'); console.log(word, runs)`
  writeFileSync(join(folder, 'late.cjs'), late)
  assert.deepEqual(run(), { said: 'one 1', isUsed: false, status: 0 })
  assert.deepEqual(run(), { said: 'one 1', isUsed: true, status: 0 })
})
