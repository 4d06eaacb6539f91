import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'

/** A browser; every page has an empty profile of its own. */
export type Browser = {
  newPage: (
    options?: Parameters<Awaited<ReturnType<typeof launch>>['newContext']>[0],
  ) => Promise<Page>
  newContext: (
    options?: Parameters<Awaited<ReturnType<typeof launch>>['newContext']>[0],
  ) => Promise<BrowserContext>
  close: () => Promise<void>
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Runs without network, display and GPU, also as root, and sends nothing to any service. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]

/** The path of Chromium on this machine; `RELAY_TEST_CHROMIUM` overrides it. Undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.RELAY_TEST_CHROMIUM
  if (named !== undefined && named !== '') return named
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => fs.existsSync(path))
}

/** Why the browser tests cannot run. */
export const NO_BROWSER = 'Chromium is not installed. Run: npm run setup:browser'

/** Starts a headless browser with a temporary home, which `close` removes. Throws without Chromium. */
export async function openBrowser(): Promise<Browser> {
  const path = findChromium()
  if (path === undefined) throw new Error(`Cannot open a browser: ${NO_BROWSER}`)
  const home = fs.mkdtempSync(join(tmpdir(), 'relay-browser-'))
  const browser = await launch(path, home)
  return {
    newPage: (options) => browser.newPage(options),
    newContext: (options) => browser.newContext(options),
    async close() {
      await browser.close()
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 30 })
    },
  }
}

function launch(executablePath: string, home: string) {
  // Playwright gives each browser a fresh profile; the home holds what Chromium writes elsewhere.
  const env = { PATH: process.env.PATH ?? '', HOME: home, TMPDIR: home, LANG: 'C.UTF-8' }
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env })
}
