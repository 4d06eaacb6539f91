// Takes the pictures of the dashboard in docs/images, with a real store, the built server and a real browser.
// With a folder as its argument it takes every view there instead, light, dark and on a phone, to look them over.
// Needs Chromium (npm run setup:browser).

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Page } from 'playwright-core'

import { openBrowser } from '../../../test/browser/chromium.ts'
import { AGENTS, JOBS } from './jobs.ts'
import { writeMessages } from './messages.ts'
import { runScript } from './run-script.ts'
import { useTools } from './tools.ts'
import { openJob, VIEWS } from './views.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const [folder] = process.argv.slice(2)
const images = folder ?? join(root, 'docs', 'images')
const home = fs.mkdtempSync(join(tmpdir(), 'durable-relay-demo-'))
const places = { dataDir: join(home, 'state'), projects: join(home, 'projects') }
const config = join(home, 'config.json')

const DESKTOP = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

const LOOKS = ['light', 'dark', 'phone']

/** The views whose pictures are in docs/images, and in which looks. */
const KEPT: Record<string, string[]> = {
  tree: ['light', 'phone'],
  conversation: ['dark', 'phone'],
  workers: ['light', 'phone'],
  numbers: LOOKS,
}

fs.mkdirSync(places.projects, { recursive: true })
fs.mkdirSync(images, { recursive: true })
fs.writeFileSync(config, JSON.stringify({ agents: AGENTS }), { mode: 0o600 })

const closers: (() => unknown)[] = []
try {
  for (const [name, jobs] of Object.entries(JOBS)) {
    closers.push(await runScript(places, name, jobs))
  }
  await writeMessages(places, 'storefront')
  const url = await serve()
  const browser = await openBrowser()
  closers.push(() => browser.close())
  const page = await browser.newPage({ viewport: DESKTOP, deviceScaleFactor: 1 })
  await page.goto(url)
  await page.getByRole('heading', { name: 'Needs you' }).waitFor()
  // Progress of running jobs arrives after the list.
  await page.getByText('Reverse charge is covered').waitFor()
  for (const view of VIEWS) {
    const looks = folder === undefined ? (KEPT[view.name] ?? []) : LOOKS
    if (looks.length === 0) continue
    await page.setViewportSize(DESKTOP)
    await page.goto(`${url}/#/jobs`)
    await view.show(page, url)
    if (looks.includes('light')) await capture(page, `${view.name}-light`, 'light')
    if (looks.includes('dark')) await capture(page, `${view.name}-dark`, 'dark')
    await page.setViewportSize(PHONE)
    if (looks.includes('phone')) await capture(page, `phone-${view.name}`, 'light')
  }
  if (folder === undefined) await takeKept(page, url)
} finally {
  for (const close of closers.toReversed()) await close()
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 })
}

async function takeKept(page: Page, url: string): Promise<void> {
  await page.setViewportSize(DESKTOP)
  await page.goto(`${url}/#/jobs`)
  await page.getByText('Reverse charge is covered').waitFor()
  await page.locator('.job-list').evaluate((list) => list.scrollTo(0, 0))
  await capture(page, 'list-light', 'light')
  await openJob(page, 'Move the checkout')
  await capture(page, 'job-light', 'light')
  await openJob(page, 'Review the discount rules')
  await capture(page, 'job-dark', 'dark')
  await page.goto(`${url}/#/messages`)
  const choice = page.getByRole('combobox', { name: 'Workspace' })
  const storefront = choice.locator('option', { hasText: 'storefront' })
  await choice.selectOption(await storefront.getAttribute('value'))
  await page.goto(`${url}/#/messages/general/general.3`)
  await page.getByRole('region', { name: 'Thread' }).getByText('Looks right to me').waitFor()
  await page.getByText('needs your decision').waitFor()
  await capture(page, 'messages-light', 'light')
  await page.goto(`${url}/#/messages/general`)
  await page.getByText('needs your decision').waitFor()
  await capture(page, 'messages-dark', 'dark')
  await page.setViewportSize(PHONE)
  await capture(page, 'phone-messages', 'light')
  await page.goto(`${url}/#/`)
  await page.locator('.job-list').evaluate((list) => list.scrollTo(0, 0))
  await capture(page, 'phone-list', 'light')
  await openJob(page, 'Move the checkout')
  await capture(page, 'phone-job', 'dark')
  await useTools(places, 'storefront')
  await page.locator('[data-approval] button.main:not([aria-disabled])').waitFor()
  await capture(page, 'phone-approval', 'light')
  await page.setViewportSize(DESKTOP)
  await page.goto(`${url}/#/`)
  await capture(page, 'approval-light', 'light')
  await page.getByRole('button', { name: 'Later' }).click()
  await page.goto(`${url}/#/machine/journal`)
  await page.locator('[data-call="run_command"]').waitFor()
  await capture(page, 'journal-dark', 'dark')
}

async function serve(): Promise<string> {
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    RELAY_DATA_DIR: places.dataDir,
    RELAY_WORKSPACE: join(places.projects, 'storefront'),
    RELAY_CONFIG: config,
  }
  const args = [join(root, 'http.js'), '--port', '0', '--auth', 'none']
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  closers.push(() => child.kill())
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return /http:\S+/.exec(line.toString())?.[0] ?? ''
}

async function capture(page: Page, name: string, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.mouse.move(0, 0)
  const path = join(images, `dashboard-${name}.png`)
  await page.screenshot({ path })
  process.stdout.write(`${path}\n`)
}
