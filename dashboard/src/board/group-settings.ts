import { useMemo } from 'react'

import { useSetting } from '../base/setting.ts'
import type { Group } from './groups.ts'
import type { Shown } from './list-items.ts'

/** Which groups are open, remembered in this browser. Failures begin folded to a few. */
export function useGroupSettings(): {
  /** The same object until a group is opened or closed. */
  shown: Readonly<Record<Group['name'], Shown>>
  set: (name: Group['name'], shown: Shown) => void
} {
  const settings = {
    needs: useSetting('group.needs', ['open', 'closed', 'few']),
    failed: useSetting('group.failed', ['few', 'open', 'closed']),
    running: useSetting('group.running', ['open', 'closed', 'few']),
    queued: useSetting('group.queued', ['open', 'closed', 'few']),
    ended: useSetting('group.ended', ['open', 'closed', 'few']),
    sorted: useSetting('group.sorted', ['open', 'closed', 'few']),
  } satisfies Record<Group['name'], [Shown, (shown: Shown) => void]>
  const [needs] = settings.needs
  const [failed] = settings.failed
  const [running] = settings.running
  const [queued] = settings.queued
  const [ended] = settings.ended
  const [sorted] = settings.sorted
  const shown = useMemo(
    () => ({ needs, failed, running, queued, ended, sorted }),
    [needs, failed, running, queued, ended, sorted],
  )
  return {
    shown,
    set: (name, chosen) => settings[name][1](chosen),
  }
}
