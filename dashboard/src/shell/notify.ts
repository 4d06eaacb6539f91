import { useEffect, useState } from 'react'

import type { JobRow } from '../../../lib/schema/api.ts'
import { useLive, useRows } from '../api/live.tsx'
import { keyOf } from '../board/board.ts'
import { oneLine } from '../text/visible.ts'
import { openJob } from '../base/route.ts'
import { useSetting } from '../base/setting.ts'

const WORDS: Record<NonNullable<JobRow['needs']>, string> = {
  answer: 'asks you something',
  review: 'waits for your review',
  recovery: 'waits for your decision',
}

/** Whether the browser tells that a job needs a person; `unsupported` also where the page came over plain HTTP. */
export type Notifying = 'on' | 'off' | 'blocked' | 'unsupported'

/** Notifies of jobs that begin to need a person while this page is not looked at. */
export function useNotifications(): { notifying: Notifying; toggle: () => void } {
  const { board } = useLive()
  const [wanted, setWanted] = useSetting('notify', ['off', 'on'])
  const [permission, setPermission] = useState(permissionNow)

  useEffect(() => {
    if (wanted === 'off' || permission !== 'granted') return undefined
    return board.onMove((before, after) => {
      if (after.needs === null || before?.needs === after.needs || document.hasFocus()) return
      notify(after, after.needs)
    })
  }, [board, wanted, permission])

  async function toggle(): Promise<void> {
    if (wanted === 'on' && permission === 'granted') return setWanted('off')
    const answer = await Notification.requestPermission()
    setPermission(answer)
    setWanted(answer === 'granted' ? 'on' : 'off')
  }

  return { notifying: nowOf(permission, wanted), toggle: () => void toggle() }
}

/** Says in the page's title how many jobs need a person. */
export function useTitle(): void {
  const rows = useRows()
  let count = 0
  for (const row of rows.values()) if (row.needs !== null) count += 1
  useEffect(() => {
    document.title = count === 0 ? 'relay' : `(${count}) relay`
  }, [count])
}

function notify(row: JobRow, need: NonNullable<JobRow['needs']>): void {
  const notification = new Notification(`${oneLine(row.to)} ${WORDS[need]}`, {
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

function permissionNow(): NotificationPermission | 'unsupported' {
  return 'Notification' in window && window.isSecureContext
    ? Notification.permission
    : 'unsupported'
}

function nowOf(
  permission: NotificationPermission | 'unsupported',
  wanted: 'on' | 'off',
): Notifying {
  if (permission === 'unsupported') return permission
  if (permission === 'denied') return 'blocked'
  return permission === 'granted' ? wanted : 'off'
}
