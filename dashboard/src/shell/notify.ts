import { useEffect, useRef, useState } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useApprovals } from '../api/approvals.ts'
import type { ApprovalRow } from '../api/approvals.ts'
import { useLive } from '../api/live.tsx'
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

/** What else is notified, by choice: every end of a job, failures only, or neither. */
export const ENDS = ['none', 'failures', 'all'] as const
export type Ends = (typeof ENDS)[number]

/**
 * Notifies when a job starts to need a person, a call waits for an approval, or a message for the person arrives, while
 * the page does not have the focus; also when a job ends or fails, if that is wanted.
 */
export function useNotifications(): {
  state: NotificationState
  toggle: () => void
  ends: Ends
  setEnds: (ends: Ends) => void
} {
  const { board } = useLive()
  const [wanted, setWanted] = useSetting('notify', ['off', 'on'])
  const [ends, setEnds] = useSetting('notify.ends', ENDS)
  const [permission, setPermission] = useState(currentPermission)

  useEffect(() => {
    if (wanted === 'off' || permission !== 'granted') return undefined
    return board.onMove((before, after) => {
      if (document.hasFocus()) return
      if (after.needs !== null && before?.needs !== after.needs) notifyOfNeed(after)
      else if (hasEnded(before, after) && isWanted(after, ends)) notifyOfEnd(after)
    })
  }, [board, wanted, permission, ends])

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

  return { state: stateOf(permission, wanted), toggle: () => void toggle(), ends, setEnds }
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

/** True when the page saw the job end. */
function hasEnded(before: JobRow | undefined, after: JobRow): boolean {
  return ENDED.has(after.state) && before !== undefined && !ENDED.has(before.state)
}

const ENDED: ReadonlySet<JobRow['state']> = new Set(['completed', 'failed', 'cancelled', 'expired'])

function isWanted({ state }: JobRow, ends: Ends): boolean {
  return ends === 'all' || (ends === 'failures' && (state === 'failed' || state === 'expired'))
}

/** The question or the reason is in the body. */
function notifyOfNeed(row: JobRow): void {
  notifyOfJob(row, `${oneLine(row.to)} ${needTextOf(row)}`)
}

function notifyOfEnd(row: JobRow): void {
  notifyOfJob(
    row,
    `${row.state.slice(0, 1).toUpperCase()}${row.state.slice(1)}: ${oneLine(row.to)}`,
  )
}

function notifyOfJob(row: JobRow, title: string): void {
  const headline = oneLine(row.headline)
  const body = row.notice === null ? headline : `${headline}\n${oneLine(row.notice)}`
  const notification = new Notification(title, {
    body: body.slice(0, MOST_BODY),
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
