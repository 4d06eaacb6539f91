import { useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Dialog } from '../base/dialog.tsx'
import { useAdvance } from './triage.ts'

type DialogProps = { job: JobRef; detail: JobDetail; onClose: () => void }

/** Asks before a job is cancelled. */
export function CancelDialog({ job, detail, onClose }: DialogProps) {
  const act = useAct(job)
  const [reason, setReason] = useState('')
  const advance = useAdvance(job)
  const body = reason.trim() === '' ? {} : { reason: reason.trim() }

  async function cancel(): Promise<void> {
    try {
      await act.mutateAsync({ action: 'cancel', body })
      onClose()
      // A job that needed a person makes room for the next one.
      if (detail.job.needs !== null) advance()
    } catch {
      // Shown below.
    }
  }

  return (
    <Dialog title="Cancel this job?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void cancel()
        }}
      >
        <p>
          {detail.job.state === 'running'
            ? 'This stops the turn and every process that it started.'
            : 'It will not run.'}
        </p>
        <label>
          Reason (optional) <span className="faint">recorded in the log</span>
          <input
            data-first
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {act.error && <p role="alert">{act.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Keep job
          </button>
          <BusyButton type="submit" className="danger" isBusy={act.isPending}>
            Cancel job
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
