import { useShortcuts } from '../base/keyboard.ts'
import type { Shortcuts } from '../base/keyboard.ts'
import { useSetting } from '../base/setting.ts'
import type { DialogName } from './open-dialog.tsx'
import { pressInPane } from './pane-keys.ts'

/** Binds the shortcuts that the help dialog lists. */
export function usePageShortcuts(actions: {
  search: () => void
  step: (by: 1 | -1) => void
  leave: () => void
  expand: () => void
  write: () => void
  switchView: () => void
  /** The views by their number. */
  goTo: Record<1 | 2 | 3 | 4 | 5, () => void>
  /** Acts on the open job, or goes to what waits for a person. */
  act: () => void
  /** Goes to the job that has needed a person for longest. */
  nextNeed: () => void
  undo: () => void
  show: (dialog: DialogName) => void
}): void {
  const [keys] = useSetting('keys', ['on', 'off'])
  const { search, step, leave, expand, write, switchView, goTo, act, nextNeed, undo, show } =
    actions
  const choices = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [
      String(number),
      once(() => {
        // A question with choices takes its numbers; else they lead to the views.
        if (!pressInPane(String(number))) goTo[number as 1 | 2 | 3 | 4 | 5]?.()
      }),
    ]),
  )
  const shortcuts: Shortcuts = {
    '/': consume(search),
    j: () => step(1),
    k: () => step(-1),
    n: consume(() => show('dispatch')),
    f: expand,
    c: consume(write),
    m: switchView,
    ...choices,
    a: once(act),
    r: once(() => pressInPane('r')),
    s: once(() => pressInPane('s')),
    x: once(() => pressInPane('x')),
    u: once(undo),
    g: nextNeed,
    '?': () => show('help'),
    Escape: leave,
    'Mod+K': consume(() => show('palette')),
  }
  useShortcuts(shortcuts, { singleKeys: keys === 'on' })
}

/** A key that is held down decides nothing twice, and is not typed into the field that gets the focus. */
function once(act: () => unknown) {
  return (event: KeyboardEvent) => {
    event.preventDefault()
    if (!event.repeat) act()
  }
}

/** Keeps the browser from its own action, such as typing the key into the field that gets the focus. */
function consume(act: () => void) {
  return (event: KeyboardEvent) => {
    event.preventDefault()
    act()
  }
}
