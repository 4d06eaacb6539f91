import * as fs from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

import type { BrowserContext, BrowserType } from 'playwright-core'

import { RelayError, systemCode } from '../../errors.ts'
import type { Proxy } from './proxy.ts'

/** Names of Chromium and of browsers built from it, in PATH. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
]

/** Where installers put it without adding it to PATH. */
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/snap/bin/chromium',
]

/**
 * Nothing leaves but through the proxy: no name is looked up, no datagram is sent, no prompt is answered. Playwright's own
 * switches leave out extensions, updates and what the browser does by itself.
 */
const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--deny-permission-prompts',
  '--dns-prefetch-disable',
  '--no-pings',
  '--gaia-url=http://127.0.0.1:9/',
  '--disable-gpu',
]

/** What the browser would ask services of its own for, and what it would keep. */
const PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
}

/** Starting a browser may take this long on a busy machine. */
const START_MS = 60_000

/**
 * The browser on this machine: the one that the operator names, or the first that is found. Throws `BROWSER_MISSING`,
 * which says what to install.
 */
export function findChromium(named: string | undefined, path: string): string {
  if (named !== undefined) {
    if (isAbsolute(named) && fs.existsSync(named)) return named
    throw missing(`tools.browser.executable names ${JSON.stringify(named)}, which does not exist`)
  }
  const folders = path.split(delimiter).filter(isAbsolute)
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES]
  const first = found.find((candidate) => fs.existsSync(candidate))
  if (first !== undefined) return first
  throw missing(
    'no Chromium is in PATH. Install it (Debian: apt-get install chromium), or set tools.browser.executable',
  )
}

/** Playwright's driver of Chromium, an optional dependency. Throws `BROWSER_MISSING`. */
export async function loadDriver(): Promise<BrowserType> {
  try {
    const { chromium } = await import('playwright-core')
    return chromium
  } catch (error) {
    const code = systemCode(error)
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw error
    throw missing('the package playwright-core is not installed. Run: npm install playwright-core')
  }
}

/**
 * Starts a headless browser with an empty profile in `home`, which leaves the machine through the proxy alone. Its
 * sandbox is on unless this process is root, where Chromium has none.
 */
export async function startChromium(on: {
  driver: BrowserType
  executable: string
  home: string
  proxy: Proxy
  viewport: { width: number; height: number }
  /** The search path of this process; the browser gets no other variable of it. */
  path: string
}): Promise<BrowserContext> {
  const { driver, executable, home, proxy, viewport } = on
  const profile = join(home, 'profile')
  fs.mkdirSync(join(profile, 'Default'), { recursive: true, mode: 0o700 })
  fs.writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  const { server, username, password } = proxy
  try {
    return await driver.launchPersistentContext(profile, {
      executablePath: executable,
      headless: true,
      chromiumSandbox: process.getuid?.() !== 0,
      args: SWITCHES,
      env: { PATH: on.path, HOME: home, TMPDIR: home, LANG: 'C.UTF-8' },
      proxy: { server, username, password },
      viewport,
      acceptDownloads: false,
      serviceWorkers: 'block',
      permissions: [],
      // The process that owns the sessions closes them; its signals are not the driver's.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: START_MS,
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw missing(`${executable} did not start: ${firstLine(error.message)}`)
  }
}

function firstLine(text: string): string {
  return (text.split('\n', 1)[0] ?? '').slice(0, 300)
}

function missing(why: string): RelayError {
  return new RelayError('BROWSER_MISSING', `Cannot open a browser: ${why}.`)
}
