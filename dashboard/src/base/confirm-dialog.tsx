import type { ReactNode } from 'react'

import { Dialog } from './dialog.tsx'
import { BusyButton } from './busy-button.tsx'

/** Asks before something that cannot be taken back; a refusal is shown and the dialog stays. */
export function ConfirmDialog(props: {
  title: string
  /** The labels of the two buttons. */
  yes: string
  no: string
  isBusy: boolean
  error: Error | null
  onYes: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { title, yes, no, isBusy, error, onYes, onClose, children } = props
  return (
    <Dialog title={title} className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onYes()
        }}
      >
        <div>{children}</div>
        {error !== null && <p role="alert">{error.message}</p>}
        <div className="row end">
          <button type="button" data-first onClick={onClose}>
            {no}
          </button>
          <BusyButton type="submit" className="danger" isBusy={isBusy}>
            {yes}
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
