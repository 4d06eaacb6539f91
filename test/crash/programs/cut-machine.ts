// The first process of a machine of its own (a PID and a mount namespace): puts a store on a disk under load, cuts
// the power, starts the machine again with what the disk held, and checks it; over and over. Everything that it
// starts or mounts goes with it. Prints one line of JSON: `Played`.
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

import { createRandom } from '../random.ts'
import { makeDisk } from '../real-cuts/disk.ts'
import type { Disk } from '../real-cuts/disk.ts'
import { startLoad } from '../real-cuts/load.ts'
import { startMachine, stopMachine } from '../real-cuts/machine.ts'
import type { Plan, Played } from '../real-cuts/plan.ts'
import { runToEnd } from '../torture/fleet.ts'

/**
 * A power cut comes after a random number of answers, at most so many, or when the load has had this time. Every fifth
 * one comes so late that journals have been used again.
 */
const LOAD = { answers: 600, ms: 8000 }
const LONG_LOAD = { answers: 12_000, ms: 20_000 }

/** One that hits the opening comes at a random moment of this time. */
const OPENING_MS = 600

/** A real machine takes longer to start than an empty lock file, or a sign of life of its former boot, is respected. */
const OFF_MS = 60_000

/** A load that has acknowledged nothing by then never will. */
const BOUND_MS = 60_000

const plan = JSON.parse(process.argv[2] ?? '') as Plan
// The test holds the other end. However the test ends, nothing of this is left.
process.stdin.on('end', () => void abandon()).resume()

const random = createRandom(plan.seed)
const heardFile = join(plan.home, 'heard')
const heard = new Set<string>()
const played: Played = {
  cuts: 0,
  cutsWhileOpening: 0,
  jobs: 0,
  ended: 0,
  turns: 0,
  slowestCheckMs: 0,
  violations: [],
}

function open(): Disk | undefined {
  try {
    return makeDisk(plan.home, plan.fileSystem)
  } catch (error) {
    played.missing = error instanceof Error ? error.message : String(error)
    return undefined
  }
}

function environment(dataDir: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: plan.home,
    TMPDIR: plan.home,
    RELAY_DATA_DIR: dataDir,
    RELAY_WORKSPACE: plan.workspace,
    ...(plan.preload === undefined ? {} : { LD_PRELOAD: plan.preload }),
  }
}

async function play(disk: Disk): Promise<void> {
  const dataDir = join(disk.mount, 'state')
  const env = environment(dataDir)
  for (let boot = 1; ; boot += 1) {
    startMachine(plan.home, boot)
    const isLast = boot > plan.cuts
    const isCutShort = !isLast && boot % 4 === 2
    if (boot > 1) await firstLook({ env, dataDir, isCutShort })
    if (isLast) return
    if (isCutShort) {
      played.cutsWhileOpening += 1
      disk.snapshot()
    } else {
      const load = startLoad({ plan, env, boot, dataDir })
      await until(load.heard, boot % 5 === 4 ? LONG_LOAD : LOAD)
      // Whatever is acknowledged from here on may or may not have been in time.
      const said = load.heard()
      disk.snapshot()
      for (const word of said) heard.add(word)
    }
    played.cuts += 1
    await stopMachine()
    await disk.restart()
    if (fs.existsSync(dataDir)) passTime(dataDir)
  }
}

/** What the next boot finds; one that is cut short is only begun. */
async function firstLook(on: {
  env: Record<string, string>
  dataDir: string
  isCutShort: boolean
}): Promise<void> {
  fs.writeFileSync(heardFile, [...heard].map((word) => `${word}\n`).join(''))
  const args = [plan.programs.check, on.dataDir, plan.workspace, heardFile]
  // Now and then the built programs come first, or at the same time.
  const order = random.pick(['alone', 'second', 'together'])
  const listed = order === 'alone' ? undefined : relay(on.env, 'list')
  if (on.isCutShort) {
    spawn(process.execPath, args, { env: on.env, stdio: 'ignore' })
    void listed?.catch(() => {})
    await delay(random.below(OPENING_MS))
    return
  }
  if (order === 'second') await listed
  const begun = performance.now()
  const check = spawn(process.execPath, args, { env: on.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const violations = await violationsOf(check)
  played.slowestCheckMs = Math.max(played.slowestCheckMs, Math.round(performance.now() - begun))
  await listed
  played.violations.push(...violations.map((each) => `boot after cut ${played.cuts}: ${each}`))
  for (const word of fs.readFileSync(heardFile, 'utf8').split('\n').slice(0, -1)) heard.add(word)
  await verify(on.env)
}

async function violationsOf(check: ChildProcess): Promise<string[]> {
  let stdout = ''
  let stderr = ''
  check.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  check.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(check, 'close')
  if (check.exitCode !== 0) return [`the check ended badly: ${stderr}`]
  return JSON.parse(stdout) as string[]
}

async function verify(env: Record<string, string>): Promise<void> {
  const { ok, findings } = JSON.parse(await relay(env, 'verify')) as {
    ok: boolean
    findings: unknown[]
  }
  if (!ok) played.violations.push(`after cut ${played.cuts}: verify: ${JSON.stringify(findings)}`)
}

async function relay(env: Record<string, string>, verb: string): Promise<string> {
  const { code, stdout, stderr } = await runToEnd([join(plan.root, 'cli.js'), verb, '--json'], env)
  if (code !== 0 && stdout === '') throw new Error(`relay ${verb} ended with ${code}: ${stderr}`)
  return stdout
}

/** Resolves after a random number of answers, or when the load has had its time. */
async function until(heardNow: () => string[], most: typeof LOAD): Promise<void> {
  const answers = 1 + random.below(most.answers)
  const begun = performance.now()
  for (;;) {
    await delay(random.below(40))
    const { length } = heardNow()
    const tookMs = performance.now() - begun
    if (length >= answers || (length > 0 && tookMs > most.ms)) return
    if (tookMs > BOUND_MS) throw new Error(`No answer for ${BOUND_MS} ms.`)
  }
}

/** Lets the locks and signs of life of the former boot age, as they do while a machine is off. */
function passTime(dataDir: string): void {
  for (const path of fs.readdirSync(dataDir, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.holder') && !path.endsWith('store.json')) continue
    const then = new Date(Date.now() - OFF_MS)
    fs.utimesSync(join(dataDir, path), then, then)
  }
}

function count(what: string): number {
  const words = [...heard].filter((word) => word.startsWith(what))
  return new Set(words.map((word) => word.split(' ')[1])).size
}

async function abandon(): Promise<never> {
  await stopMachine()
  disk?.detach()
  fs.rmSync(plan.home, { recursive: true, force: true })
  process.exit(1)
}

const disk = open()
if (disk !== undefined) await play(disk)
played.jobs = count('')
played.ended = count('ended ')
played.turns = count('turn ')
fs.writeSync(1, `${JSON.stringify(played)}\n`)
process.exit(0)
