import { useEffect, useState } from 'react'

import { Icon } from '../base/icon.tsx'

/** How long the outcome replaces the label. */
const OUTCOME_MS = 1600

/** Copies a text to the clipboard and shows whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [outcome, setOutcome] = useState('')
  useEffect(() => {
    if (outcome === '') return undefined
    const timer = setTimeout(() => setOutcome(''), OUTCOME_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('Copied')
    } catch {
      // The browser denied access; over plain HTTP there is no clipboard at all.
      setOutcome('Not allowed')
    }
  }

  return (
    <button type="button" className="quiet" onClick={() => void copy()}>
      <Icon name={outcome === 'Copied' ? 'check' : 'copy'} />
      <span aria-live="polite">{outcome || label}</span>
    </button>
  )
}
