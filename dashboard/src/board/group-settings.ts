import { useSetting } from '../base/setting.ts'
import type { Group } from './groups.ts'
import type { Shown } from './list-items.ts'

/** Which groups are open, remembered in this browser. Failures begin folded to a few. */
export function useGroupSettings(): {
  shownOf: (name: Group['name']) => Shown
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
  return {
    shownOf: (name) => settings[name][0],
    set: (name, shown) => settings[name][1](shown),
  }
}
