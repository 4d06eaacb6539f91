import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'

/** A browser and the way to a new page of it; every page has an empty profile of its own. */
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

/** For a machine without network, display and GPU, also as root, and nothing sent anywhere. */
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

/** The path of Chromium on this machine; `RELAY_TEST_CHROMIUM` names another. Undefined when there is none. */
export function findChromium(): string | undefined {
  const named = process.env.RELAY_TEST_CHROMIUM
  if (named !== undefined && named !== '') return named
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean)
  return folders
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => fs.existsSync(path))
}

/** What to say where there is no browser. */
export const NO_BROWSER = 'there is no Chromium on this machine. Run: npm run setup:browser'

/** Starts a headless browser in a directory of its own, which goes with it. Throws when there is none. */
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
      fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 })
    },
  }
}

function launch(executablePath: string, home: string) {
  // Playwright gives each browser a fresh profile; the home is for what Chromium writes beside it.
  const env = { PATH: process.env.PATH ?? '', HOME: home, TMPDIR: home, LANG: 'C.UTF-8' }
  return chromium.launch({ executablePath, headless: true, args: FLAGS, env })
}
