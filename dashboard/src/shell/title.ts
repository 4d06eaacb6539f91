import { useEffect } from 'react'

import { useApprovals } from '../api/approvals.ts'
import { useRows } from '../api/live.tsx'
import { useUnreadCounts } from '../api/messages.ts'
import type { JobRef } from '../base/address.ts'
import { oneLine } from '../text/visible.ts'

/** Characters of a headline in the title of the tab. */
const MOST_TITLE = 60

/**
 * Names the open job in the title of the tab, and counts there, on the icon and on the installed app what needs a person:
 * approvals, jobs, and unread messages for it.
 */
export function useTitle(open: JobRef | undefined): void {
  const rows = useRows()
  let count = useUnreadCounts().reduce((sum, { for_you }) => sum + for_you, 0)
  for (const row of rows.values()) if (row.needs !== null) count += 1
  count += useApprovals().pending.length
  const headline = open && rows.get(`${open.workspace}/${open.jobId}`)?.headline
  const name =
    headline === undefined ? 'relay' : `${oneLine(headline).slice(0, MOST_TITLE)} · relay`
  useEffect(() => {
    document.title = count === 0 ? name : `(${count}) ${name}`
  }, [count, name])
  useEffect(() => showCount(count), [count])
}

function showCount(count: number): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (link !== null) link.href = count === 0 ? 'favicon.svg' : iconWith(count)
  // Only an installed app has a badge; a browser that has none is no fault.
  if ('setAppBadge' in navigator) navigator.setAppBadge(count).catch(() => {})
}

/** The icon with a number in its corner. */
function iconWith(count: number): string {
  const text = count > 9 ? '9+' : String(count)
  const shape = 'M9 22V10h7a4 4 0 0 1 0 8h-3l8 4'
  const line = `fill="none" stroke="#f2b84b" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1d2125"/><path d="${shape}" ${line}/><circle cx="22" cy="10" r="10" fill="#f0a92b"/><text x="22" y="15" font-family="sans-serif" font-size="14" font-weight="700" text-anchor="middle" fill="#1d2125">${text}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
