import { useState } from 'react'

/** A text that is being written, kept in this browser until it is sent. */
export function useDraft(key: string): [text: string, set: (text: string) => void] {
  const item = `relay.draft.${key}`
  const [draft, setDraft] = useState(() => ({ item, text: localStorage.getItem(item) ?? '' }))
  // The box of another channel.
  const text = draft.item === item ? draft.text : (localStorage.getItem(item) ?? '')

  function set(next: string): void {
    setDraft({ item, text: next })
    try {
      if (next === '') localStorage.removeItem(item)
      else localStorage.setItem(item, next)
    } catch (error) {
      // A full storage: the draft lives as long as the page.
      if (!(error instanceof DOMException)) throw error
    }
  }

  return [text, set]
}
