import { useEffect, useRef, useState } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useApprovals } from '../api/approvals.ts'
import type { ApprovalRow } from '../api/approvals.ts'
import { useLive, useRows } from '../api/live.tsx'
import { useUnreadCounts } from '../api/messages.ts'
import type { UnreadCount } from '../api/messages.ts'
import { askedBy } from '../approvals/approval-words.ts'
import { openJob, openMachine, openMessages } from '../base/route.ts'
import { useSetting } from '../base/setting.ts'
import { keyOf } from '../board/board.ts'
import { oneLine } from '../text/visible.ts'

/** Characters of a message in a notification. */
const MOST_BODY = 200

const NEED_TEXTS: Record<NonNullable<JobRow['needs']>, string> = {
  answer: 'asks a question',
  blocked: 'is blocked',
  review: 'needs your review',
  recovery: 'needs your decision',
}

/** What a job needs, as a predicate of its agent. */
export function needTextOf({ needs }: JobRow): string {
  return needs === null ? '' : NEED_TEXTS[needs]
}

/** Whether the browser notifies; `unsupported` in a page served over plain HTTP from another machine, too. */
export type NotificationState = 'on' | 'off' | 'blocked' | 'unsupported'

/**
 * Notifies when a job starts to need a person, a call waits for an approval, or a message for the person arrives, while
 * the page does not have the focus.
 */
export function useNotifications(): { state: NotificationState; toggle: () => void } {
  const { board } = useLive()
  const [wanted, setWanted] = useSetting('notify', ['off', 'on'])
  const [permission, setPermission] = useState(currentPermission)

  useEffect(() => {
    if (wanted === 'off' || permission !== 'granted') return undefined
    return board.onMove((before, after) => {
      if (after.needs === null || before?.needs === after.needs || document.hasFocus()) return
      notify(after, after.needs)
    })
  }, [board, wanted, permission])

  const isOn = wanted === 'on' && permission === 'granted'
  useRisenCounts((count) => {
    if (isOn && !document.hasFocus()) notifyOfMessage(count)
  })
  useNewApprovals((approval) => {
    if (isOn && !document.hasFocus()) notifyOfApproval(approval)
  })

  async function toggle(): Promise<void> {
    if (wanted === 'on' && permission === 'granted') return setWanted('off')
    const granted = await Notification.requestPermission()
    setPermission(granted)
    setWanted(granted === 'granted' ? 'on' : 'off')
  }

  return { state: stateOf(permission, wanted), toggle: () => void toggle() }
}

/** Calls back with the count of each workspace in which there is more for the reader than before. */
function useRisenCounts(onRise: (count: UnreadCount) => void): void {
  const counts = useUnreadCounts()
  const known = useRef(new Map<string, number>())
  const latest = useRef(onRise)
  useEffect(() => {
    latest.current = onRise
  })
  useEffect(() => {
    for (const count of counts) {
      const before = known.current.get(count.workspace)
      known.current.set(count.workspace, count.for_you)
      if (before !== undefined && count.for_you > before) latest.current(count)
    }
  }, [counts])
}

/** Calls back with each approval that was not pending before. */
function useNewApprovals(onNew: (approval: ApprovalRow) => void): void {
  const { pending } = useApprovals()
  const known = useRef(new Set<string>())
  const latest = useRef(onNew)
  useEffect(() => {
    latest.current = onNew
  })
  useEffect(() => {
    for (const approval of pending) {
      const { approval_id } = approval
      if (!known.current.has(approval_id)) latest.current(approval)
      known.current.add(approval_id)
    }
  }, [pending])
}

/** Shows in the page's title how much needs a person: approvals, jobs, and unread messages for it. */
export function useTitle(): void {
  const rows = useRows()
  let count = useUnreadCounts().reduce((sum, { for_you }) => sum + for_you, 0)
  for (const row of rows.values()) if (row.needs !== null) count += 1
  count += useApprovals().pending.length
  useEffect(() => {
    document.title = count === 0 ? 'relay' : `(${count}) relay`
  }, [count])
}

function notify(row: JobRow, need: NonNullable<JobRow['needs']>): void {
  const notification = new Notification(`${oneLine(row.to)} ${NEED_TEXTS[need]}`, {
    body: oneLine(row.headline),
    tag: keyOf(row),
    icon: 'favicon.svg',
  })
  notification.addEventListener('click', () => {
    window.focus()
    openJob({ workspace: row.workspace, jobId: row.job_id })
    notification.close()
  })
}

function notifyOfMessage({ workspace, latest }: UnreadCount): void {
  if (latest === undefined) return
  const { message_id, channel, thread_of, from, text } = latest
  const notification = new Notification(`${oneLine(from)} wrote to you`, {
    body: oneLine(text).slice(0, MOST_BODY),
    tag: message_id,
    icon: 'favicon.svg',
  })
  notification.addEventListener('click', () => {
    window.focus()
    openMessages({ workspace, channel, post: thread_of, at: message_id })
    notification.close()
  })
}

function notifyOfApproval(approval: ApprovalRow): void {
  const notification = new Notification(`${oneLine(approval.agent)} asks for your approval`, {
    body: `${askedBy(approval)}: ${oneLine(approval.preview.title)}`.slice(0, MOST_BODY),
    tag: approval.approval_id,
    icon: 'favicon.svg',
  })
  notification.addEventListener('click', () => {
    window.focus()
    openMachine({ part: 'approvals' })
    notification.close()
  })
}

type Permission = NotificationPermission | 'unsupported'

function currentPermission(): Permission {
  return 'Notification' in window && window.isSecureContext
    ? Notification.permission
    : 'unsupported'
}

function stateOf(permission: Permission, wanted: 'on' | 'off'): NotificationState {
  if (permission === 'unsupported') return permission
  if (permission === 'denied') return 'blocked'
  return permission === 'granted' ? wanted : 'off'
}
