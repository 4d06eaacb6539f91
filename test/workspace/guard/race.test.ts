import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

import { RelayError } from '../../../lib/errors.ts'
import { RootSettings } from '../../../lib/schema/root.ts'
import { openGuard } from '../../../lib/workspace/guard/guard.ts'
import type { Guard } from '../../../lib/workspace/guard/guard.ts'
import { HOLDING, byRealPath } from '../../../lib/workspace/guard/place.ts'

const RACE_MS = Number(process.env['RELAY_RACE_MS'] ?? 700)
const SWAP = fileURLToPath(new URL('../../programs/swap-folder.mjs', import.meta.url))

/** A root whose folder `dir` another process keeps swapping for a link to outside. */
async function setup(t: { after: (end: () => unknown) => void }) {
  const base = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'race-')))
  const directory = join(base, 'root')
  const outside = join(base, 'outside')
  for (const folder of [join(directory, 'dir'), outside]) fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(join(directory, 'dir', 'file.txt'), 'inside')
  fs.writeFileSync(join(outside, 'file.txt'), 'OUTSIDE')
  fs.writeFileSync(join(outside, 'only-outside.txt'), 'OUTSIDE')
  const swapping = spawn(process.execPath, [SWAP, join(directory, 'dir'), outside], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  t.after(async () => {
    swapping.stdin.end()
    await once(swapping, 'close')
    fs.rmSync(base, { recursive: true, force: true })
  })
  await once(swapping.stdout, 'data')
  const settings = RootSettings.parse({ path: directory })
  return { outside, root: { name: 'r', label: 'r', settings, directory, kept: [] } }
}

/** How often each answer came. */
type Answers = Record<string, number>

async function noted(answers: Answers, run: () => Promise<string>): Promise<void> {
  const answer = await run().catch((error: unknown) => {
    if (error instanceof RelayError) return error.code
    throw error
  })
  answers[answer] = (answers[answer] ?? 0) + 1
}

/** Rounds until the time is over and each of these answers came; the other process may win for long. */
function* rounds(answers: Answers, wanted: string[]): Generator<void> {
  const startMs = performance.now()
  const isDone = () => wanted.every((answer) => (answers[answer] ?? 0) > 0)
  while (performance.now() - startMs < (isDone() ? RACE_MS : 20_000)) yield
}

async function read(guard: Guard): Promise<string> {
  const { handle } = await guard.open('dir/file.txt')
  try {
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}

async function list(guard: Guard): Promise<string> {
  const { entries } = await guard.list('dir')
  return entries.map(({ name }) => name.replace(/^written-.*/, 'written')).join(' ')
}

for (const [name, holding] of Object.entries({ HOLDING, byRealPath })) {
  test(`a folder that is swapped for a link leads no read or listing outside (${name})`, async (t) => {
    const { root } = await setup(t)
    const guard = openGuard(root, holding)
    const answers: Answers = {}
    for (const _round of rounds(answers, ['inside', 'file.txt'])) {
      await noted(answers, () => read(guard))
      await noted(answers, () => list(guard))
    }
    t.diagnostic(JSON.stringify(answers))
    assert.ok(
      !Object.keys(answers).some((answer) => /outside|OUTSIDE(?!_)|UNREADABLE/.test(answer)),
      JSON.stringify(answers),
    )
    assert.ok(
      (answers['inside'] ?? 0) > 0 && (answers['file.txt'] ?? 0) > 0,
      JSON.stringify(answers),
    )
  })
}

test('a folder that is swapped for a link leads no write outside', async (t) => {
  if (!HOLDING.isFirm) return t.skip('this system holds folders by path')
  const { root, outside } = await setup(t)
  const guard = openGuard(root)
  const answers: Answers = {}
  let written = 0
  for (const _round of rounds(answers, ['written'])) {
    await noted(answers, async () => {
      const held = await guard.hold(`dir/written-${written++}`)
      try {
        fs.writeFileSync(`${held.at}/${held.name}`, '', { flag: 'wx' })
        return 'written'
      } finally {
        await held.close()
      }
    })
  }
  t.diagnostic(JSON.stringify(answers))
  assert.ok((answers['written'] ?? 0) > 0)
  assert.deepEqual(fs.readdirSync(outside), ['file.txt', 'only-outside.txt'])
})
