// The views of the dashboard, and how each is reached.

import type { Page } from 'playwright-core'

type View = { name: string; show: (page: Page, url: string) => Promise<void> }

/** One job in each state. */
const STATES = {
  'needs-answer': 'Move the checkout',
  'needs-review': 'Upgrade the PostgreSQL client',
  'needs-approval': 'Tag 2.15',
  'needs-recovery': 'Rename the tenant column',
  blocked: 'Summarise what customers say',
  failed: 'Bisect the slow start',
  running: 'Write tests for the tax rules',
  queued: 'Check every link',
  completed: 'Review the discount rules',
}

/** Every view to look over. */
export const VIEWS: View[] = [
  { name: 'list', show: async () => {} },
  ...Object.entries(STATES).map(([name, headline]) => ({
    name: `job-${name}`,
    show: (page: Page) => openJob(page, headline),
  })),
  { name: 'tree', show: (page) => openTab(page, 'Move the order tables', 'Tree') },
  { name: 'time', show: (page) => openTab(page, 'Move the order tables', 'Time') },
  { name: 'conversation', show: (page) => openTab(page, 'Find the flakiest', 'Conversation') },
  {
    name: 'workers',
    async show(page, url) {
      await page.goto(`${url}/#/machine/workers`)
      await page.getByRole('heading', { name: 'Workers', level: 2 }).waitFor()
      await page.getByText('claude-review').first().waitFor()
    },
  },
  {
    name: 'numbers',
    async show(page, url) {
      await page.goto(`${url}/#/numbers`)
      await page.locator('canvas').first().waitFor()
    },
  },
]

/** Opens the job with this headline from the list, which holds only the rows near what is shown. */
export async function openJob(page: Page, headline: string): Promise<void> {
  const row = page.locator('a[data-job]', { hasText: headline })
  const list = page.locator('.job-list')
  await list.waitFor()
  await list.evaluate((element) => element.scrollTo(0, 0))
  for (let step = 0; step < 40 && (await row.count()) === 0; step += 1) {
    await list.evaluate((element) => element.scrollBy(0, 300))
    await page.waitForTimeout(50)
  }
  await row.click()
  await page
    .getByRole('region', { name: 'Job', exact: true })
    .getByRole('heading', { name: headline })
    .waitFor()
}

async function openTab(page: Page, headline: string, tab: string): Promise<void> {
  await openJob(page, headline)
  await page.getByRole('tab', { name: tab, exact: true }).click()
  await page.getByRole('tabpanel', { name: tab }).waitFor()
  await page.getByText('Loading…').first().waitFor({ state: 'hidden' })
}
