import type { CDPSession } from 'playwright-core'

import { openBrowser } from '../../test/browser/chromium.ts'
import { startMachine } from './machine.ts'

const JOBS = 20
/** The ages of the first minute change each second; the page is idle after it. */
const SETTLE_MS = 65_000
const MEASURED_MS = 20_000

const SLEEP = ['-e', 'setTimeout(() => {}, 1e9)']

/** Measures the processor time of an open page, with its browser, while 20 jobs run and nothing happens. */
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
    const session = await browser.newBrowserCDPSession()
    const before = await processorTimes(session)
    await page.waitForTimeout(MEASURED_MS)
    const after = await processorTimes(session)
    const share = (kind: string) =>
      (((after.get(kind) ?? 0) - (before.get(kind) ?? 0)) / (MEASURED_MS / 1000)) * 100
    const kinds = [...after.keys()].map((kind) => `${kind} ${share(kind).toFixed(2)} %`)
    return [
      `an idle page with ${JOBS} running jobs, of one core: ${kinds.join(', ')} (goal: renderer under 1 %)`,
    ]
  } finally {
    await browser.close()
    await machine.close()
  }
}

/** Seconds of processor time so far, by the kind of process. */
async function processorTimes(session: CDPSession): Promise<Map<string, number>> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const times = new Map<string, number>()
  for (const { type, cpuTime } of processInfo) times.set(type, (times.get(type) ?? 0) + cpuTime)
  return times
}
