import { useShortcuts } from '../base/keyboard.ts'
import type { Shortcuts } from '../base/keyboard.ts'
import { useSetting } from '../base/setting.ts'
import type { DialogName } from './open-dialog.tsx'

/** Binds the shortcuts that the help dialog lists. */
export function usePageShortcuts(actions: {
  search: () => void
  step: (by: 1 | -1) => void
  leave: () => void
  expand: () => void
  write: () => void
  switchView: () => void
  show: (dialog: DialogName) => void
}): void {
  const [keys] = useSetting('keys', ['on', 'off'])
  const { search, step, leave, expand, write, switchView, show } = actions
  const shortcuts: Shortcuts = {
    '/': consume(search),
    j: () => step(1),
    k: () => step(-1),
    n: consume(() => show('dispatch')),
    f: expand,
    c: consume(write),
    m: switchView,
    '?': () => show('help'),
    Escape: leave,
    'Mod+K': consume(() => show('palette')),
  }
  useShortcuts(shortcuts, { singleKeys: keys === 'on' })
}

/** Keeps the browser from its own action, such as typing the key into the field that gets the focus. */
function consume(act: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault()
    act()
  }
}
