import { useEffect, useRef } from 'react'
import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/** What a key does on the desk; each gets the event to say that it was taken. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/**
 * Listens for single keys, and for `Mod+K` on Control or Command. Not while a person writes or a dialog
 * is open, and single keys not at all when they are switched off.
 */
export function useShortcuts(shortcuts: Shortcuts, { singleKeys }: { singleKeys: boolean }): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.defaultPrevented || isComposing(event)) return
      const isModified = event.ctrlKey || event.metaKey
      if (event.altKey || (isModified && event.key.toLowerCase() !== 'k')) return
      if (document.querySelector('dialog[open]') !== null) return
      const name = isModified ? 'Mod+K' : event.key
      if (!isModified && (isWriting(event.target) || (name.length === 1 && !singleKeys))) return
      latest.current[name]?.(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [singleKeys])
}

/** True while a word is put together by an input method: that Enter ends the word, not the text. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  // Safari tells the end of a composition before its Enter; 229 is what an input method's key says.
  return native.isComposing || native.keyCode === 229
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select') !== null
}
