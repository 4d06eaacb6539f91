import type { DialogName } from './open-dialog.tsx'
import { useShortcuts } from '../base/keyboard.ts'
import type { Shortcuts } from '../base/keyboard.ts'
import { useSetting } from '../base/setting.ts'

/** What the keys of the desk do; the help names them. */
export function usePageShortcuts(does: {
  search: () => void
  step: (by: 1 | -1) => void
  leave: () => void
  widen: () => void
  ask: (asked: DialogName) => void
}): void {
  const [keys] = useSetting('keys', ['on', 'off'])
  const { search, step, leave, widen, ask } = does
  const shortcuts: Shortcuts = {
    '/': instead(search),
    j: () => step(1),
    k: () => step(-1),
    n: instead(() => ask('dispatch')),
    f: widen,
    '?': () => ask('help'),
    Escape: leave,
    'Mod+K': instead(() => ask('palette')),
  }
  useShortcuts(shortcuts, { singleKeys: keys === 'on' })
}

/** In the place of what the browser would do, such as writing the key into what gets the focus. */
function instead(act: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault()
    act()
  }
}
