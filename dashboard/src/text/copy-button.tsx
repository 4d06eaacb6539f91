import { useEffect, useState } from 'react'

import { Icon } from '../base/icon.tsx'
import { compact } from './number.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** How long the outcome replaces the label. */
const OUTCOME_MS = 2500

/** A longer text is copied with its length named, so that it is clear that all of it was taken. */
const LONG = 10_000

type CopyProps = {
  /** The text, or a function that fetches it; undefined from the function means that there is nothing to copy. */
  text: string | (() => Promise<string | undefined>)
  label: string
  /** Shows the label only to screen readers, and the outcome to all. */
  isIcon?: boolean
}

/** Copies a whole text to the clipboard and shows whether that worked. */
export function CopyButton({ text, label, isIcon = false }: CopyProps) {
  const [outcome, setOutcome] = useState('')
  useEffect(() => {
    if (outcome === '' || outcome === COPYING) return undefined
    const timer = setTimeout(() => setOutcome(''), OUTCOME_MS)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(): Promise<void> {
    if (typeof text === 'function') setOutcome(COPYING)
    setOutcome(await outcomeOf(text))
  }

  const isCopied = outcome.startsWith('Copied')
  return (
    <BusyButton
      type="button"
      className="quiet copy"
      title={isIcon ? label : undefined}
      isBusy={outcome === COPYING}
      onClick={() => void copy()}
    >
      <Icon name={isCopied ? 'check' : 'copy'} />
      <span aria-live="polite" className={isIcon && outcome === '' ? 'visually-hidden' : undefined}>
        {outcome || label}
      </span>
    </BusyButton>
  )
}

const COPYING = 'Copying…'

async function outcomeOf(source: CopyProps['text']): Promise<string> {
  let whole: string | undefined
  try {
    whole = typeof source === 'string' ? source : await source()
  } catch {
    return 'Copying failed'
  }
  if (whole === undefined) return 'Nothing copied'
  try {
    await navigator.clipboard.writeText(whole)
    return whole.length > LONG ? `Copied ${compact(whole.length)} characters` : 'Copied'
  } catch {
    // The browser denied access; over plain HTTP there is no clipboard at all.
    return 'Not allowed'
  }
}
