import type { Page } from 'playwright-core'

import { RelayError } from '../../errors.ts'
import { pageLine } from './text.ts'
import type { BrowserEvent } from './traffic.ts'

/** Pages that one session may have open. */
const MAX_PAGES = 10

/** The open pages of a session, numbered from 1 in the order in which they were opened. */
export type Tabs = {
  /** Follows a page, and numbers it; closes it when there are too many. */
  add: (page: Page) => number
  /** The page of this number, or the one that was used last. Throws `BROWSER_PAGE_NOT_FOUND`. */
  get: (number?: number) => { number: number; page: Page }
  /** The number of a page; undefined for one that is not open here. */
  numberOf: (page: Page | undefined) => number | undefined
  list: () => { number: number; page: Page; isCurrent: boolean }[]
}

/** Follows the pages of a session, and refuses what needs a person: dialogs, downloads and files to upload. */
export function createTabs(event: (event: BrowserEvent) => void): Tabs {
  const pages = new Map<number, Page>()
  let last = 0
  let current = 0

  function follow(number: number, page: Page): void {
    page.on('dialog', (dialog) => {
      const kind = dialog.type()
      const text = `${kind} dialog on page ${number}, ${kind === 'beforeunload' ? 'accepted' : 'dismissed'}: ${pageLine(dialog.message(), 300)}`
      event({ kind: 'dialog', text })
      // The page may be gone by now.
      const answered = kind === 'beforeunload' ? dialog.accept() : dialog.dismiss()
      answered.catch(() => {})
    })
    page.on('download', (download) => {
      const name = pageLine(download.suggestedFilename(), 100)
      event({ kind: 'download', text: `Refused the download of "${name}" on page ${number}.` })
      download.cancel().catch(() => {})
    })
    // With a listener, no dialog of the system opens.
    page.on('filechooser', () => {
      event({ kind: 'dialog', text: `Page ${number} asked for a file and got none.` })
    })
    page.on('crash', () => {
      event({ kind: 'crash', text: `Page ${number} crashed. Navigate it again.` })
    })
    page.once('close', () => {
      pages.delete(number)
      if (current === number) current = [...pages.keys()].at(-1) ?? 0
    })
  }

  return {
    add(page) {
      last += 1
      const number = last
      if (pages.size >= MAX_PAGES) {
        event({ kind: 'page', text: `Closed a new page: ${MAX_PAGES} are open already.` })
        page.close().catch(() => {})
        return number
      }
      pages.set(number, page)
      if (current === 0) current = number
      else event({ kind: 'page', text: `Page ${number} was opened.` })
      follow(number, page)
      return number
    },
    get(number = current) {
      const page = pages.get(number)
      if (page !== undefined) {
        current = number
        return { number, page }
      }
      const open = [...pages.keys()].join(', ') || 'none'
      const message = `Cannot use page ${number}: it is not open. Open pages: ${open}.`
      throw new RelayError('BROWSER_PAGE_NOT_FOUND', message)
    },
    numberOf: (page) => [...pages].find(([, each]) => each === page)?.[0],
    list: () =>
      [...pages].map(([number, page]) => ({ number, page, isCurrent: number === current })),
  }
}
