import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'

/**
 * Asks or shows something above the page; Escape and a click beside it close it. The focus goes to what is
 * marked `data-first`, else to the first control.
 */
export function Dialog(props: {
  title: string
  className?: string
  /** Only heard, where the content says itself what it is. */
  isTitleUnseen?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { title, className = '', isTitleUnseen = false, onClose, children } = props
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (dialog?.open !== false) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])

  return (
    // A click on the dialog itself is one beside its content.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={className}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
    >
      <div className="dialog-body">
        <header className={isTitleUnseen ? 'visually-hidden' : 'dialog-head'}>
          <h2 id={titleId}>{title}</h2>
          {!isTitleUnseen && (
            <button type="button" className="quiet" aria-label="Close" onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </header>
        {children}
      </div>
    </dialog>
  )
}
