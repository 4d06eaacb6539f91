// Makes the pictures of the dashboard in docs/images: a story in a real store, the built server over it, a
// real browser before it. Needs Chromium (npm run setup:browser).

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'

import { openBrowser } from '../../../test/browser/chromium.ts'
import { AGENTS, TALES } from './tales.ts'
import { tellTales } from './tell.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const images = join(root, 'docs', 'images')
const home = fs.mkdtempSync(join(tmpdir(), 'durable-relay-story-'))
const scene = { dataDir: join(home, 'state'), projects: join(home, 'projects') }
const config = join(home, 'config.json')

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

fs.mkdirSync(scene.projects, { recursive: true })
fs.mkdirSync(images, { recursive: true })
fs.writeFileSync(config, JSON.stringify({ agents: AGENTS }), { mode: 0o600 })

const closers: (() => unknown)[] = []
try {
  for (const [place, tales] of Object.entries(TALES)) {
    closers.push(await tellTales(scene, place, tales))
  }
  const url = await serve()
  const browser = await openBrowser()
  closers.push(() => browser.close())
  const page = await browser.newPage({ viewport: DESK, deviceScaleFactor: 1 })
  await page.goto(url)
  await page.getByRole('heading', { name: 'Needs you' }).waitFor()
  // What running jobs do comes a moment after the list.
  await page.getByText('Reverse charge is covered').waitFor()
  await shoot(page, 'list-light', 'light')
  await open(page, 'Move the checkout')
  await shoot(page, 'job-light', 'light')
  await open(page, 'Review the discount rules')
  await shoot(page, 'job-dark', 'dark')
  await page.setViewportSize(PHONE)
  await page.goto(`${url}/#/`)
  await page.locator('.job-list').evaluate((list) => list.scrollTo(0, 0))
  await shoot(page, 'phone-list', 'light')
  await open(page, 'Move the checkout')
  await shoot(page, 'phone-job', 'dark')
} finally {
  for (const close of closers.toReversed()) await close()
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 })
}

async function serve(): Promise<string> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: scene.dataDir,
    RELAY_WORKSPACE: join(scene.projects, 'storefront'),
    RELAY_CONFIG: config,
  }
  const args = [join(root, 'http.js'), '--port', '0', '--auth', 'none']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  closers.push(() => child.kill())
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return /http:\S+/.exec(said.toString())?.[0] ?? ''
}

async function open(page: Page, headline: string): Promise<void> {
  await page.locator('a[data-job]', { hasText: headline }).click()
  await page
    .getByRole('region', { name: 'Job', exact: true })
    .getByRole('heading', { name: headline })
    .waitFor()
}

async function shoot(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(images, `dashboard-${name}.png`) })
  process.stdout.write(`docs/images/dashboard-${name}.png\n`)
}
