import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'

import { Icon } from './icon.tsx'

/**
 * A modal dialog; Escape and a click outside close it. The element marked `data-first` gets the focus, else
 * the first control.
 */
export function Dialog(props: {
  title: string
  className?: string
  /** Leaves the title to screen readers, where the content explains itself. */
  hidesTitle?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const { title, className = '', hidesTitle = false, onClose, children } = props
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (dialog?.open !== false) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [])

  return (
    // A click whose target is the dialog itself hit the backdrop.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={element}
      className={className}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
    >
      <div className="dialog-body">
        <header className={hidesTitle ? 'visually-hidden' : 'dialog-head'}>
          <h2 id={titleId}>{title}</h2>
          {!hidesTitle && (
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
