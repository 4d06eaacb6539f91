import * as fs from 'node:fs'

import { openBrowser } from '../../test/browser/chromium.ts'
import { startMachine } from './machine.ts'

const JOBS = 20
/** The ages of the first minute change each second; the page is idle after it. */
const SETTLE_MS = 65_000
const MEASURED_MS = 20_000
/** Of `/proc/PID/stat`. */
const TICKS_PER_SECOND = 100

const SLEEP = ['-e', 'setTimeout(() => {}, 1e9)']

/** Measures the processor time of an open page while 20 jobs run and nothing happens. Needs `/proc`. */
export async function measureIdle(): Promise<string[]> {
  const sleeper = { executor: 'command', command: [process.execPath, ...SLEEP], concurrency: JOBS }
  const machine = await startMachine({ sleeper })
  const browser = await openBrowser()
  try {
    for (let job = 0; job < JOBS; job += 1) await machine.dispatch('sleeper', `Sleep ${job}`)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(machine.url)
    const running = page.getByRole('region', { name: 'Running' })
    await running.getByText(String(JOBS), { exact: true }).waitFor()
    await page.waitForTimeout(SETTLE_MS)
    const before = secondsByKind()
    await page.waitForTimeout(MEASURED_MS)
    const after = secondsByKind()
    const shares = [...after].map(([kind, seconds]) => {
      const share = ((seconds - (before.get(kind) ?? 0)) * 1000) / MEASURED_MS
      return `${kind} ${(share * 100).toFixed(2)} %`
    })
    return [
      `idle with ${JOBS} running jobs, of one core: ${shares.join(', ')} (goal: renderer under 1 %)`,
    ]
  } finally {
    await browser.close()
    await machine.close()
  }
}

/** The processor seconds of the browser's processes so far, by kind. */
function secondsByKind(): Map<string, number> {
  const seconds = new Map<string, number>()
  for (const pid of descendants(process.pid)) {
    const kind = /--type=([\w-]+)/.exec(read(`/proc/${pid}/cmdline`))?.[1]
    // After the name of the program in brackets; user and system time are fields 14 and 15.
    const fields = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? []
    const ticks = Number(fields[11]) + Number(fields[12])
    if (kind !== undefined) seconds.set(kind, (seconds.get(kind) ?? 0) + ticks / TICKS_PER_SECOND)
  }
  return seconds
}

function descendants(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  return children.flatMap((child) => [child, ...descendants(child)])
}

/** Nothing of a process that has ended. */
function read(path: string): string {
  try {
    return fs.readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
