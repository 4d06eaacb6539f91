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
  /** The views by their number. */
  goTo: Record<1 | 2 | 3, () => void>
  /** Moves the focus to the approval that has waited longest. */
  decide: () => void
  show: (dialog: DialogName) => void
}): void {
  const [keys] = useSetting('keys', ['on', 'off'])
  const { search, step, leave, expand, write, switchView, goTo, decide, show } = actions
  const shortcuts: Shortcuts = {
    '/': consume(search),
    j: () => step(1),
    k: () => step(-1),
    n: consume(() => show('dispatch')),
    f: expand,
    c: consume(write),
    m: switchView,
    '1': goTo[1],
    '2': goTo[2],
    '3': goTo[3],
    a: decide,
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
