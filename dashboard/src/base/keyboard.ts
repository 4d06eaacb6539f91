import { useEffect, useRef } from 'react'
import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/** A handler for each key; a handler that consumes the key calls `preventDefault`. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>

/**
 * Handles keys of the whole page; `Mod+K` means Control or Command with K. Ignores every key while a dialog is
 * open, everything but `Mod+K` in a text field, and single-character keys unless `singleKeys` is on.
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
      if (!isModified && (isTyping(event.target) || (name.length === 1 && !singleKeys))) return
      latest.current[name]?.(event)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [singleKeys])
}

/** True while an input method composes a word; its Enter accepts the word and must not submit. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  // Safari ends the composition before its Enter; 229 is the key code of an input method.
  return native.isComposing || native.keyCode === 229
}

function isTyping(target: EventTarget | null): boolean {
  const field = 'input:not([type="checkbox"]), textarea, select'
  return target instanceof Element && target.closest(field) !== null
}
