import { useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { useReassign } from '../api/mutations.ts'
import type { JobRef } from '../base/address.ts'
import { Dialog } from '../base/dialog.tsx'
import { openJob } from '../base/route.ts'
import { AgentField } from './agent-field.tsx'
import { BusyButton } from '../base/busy-button.tsx'

/** Moves a queued job to another agent. */
export function ReassignDialog(props: { job: JobRef; detail: JobDetail; onClose: () => void }) {
  const { job, detail, onClose } = props
  const [to, setTo] = useState('')
  const reassign = useReassign(job)

  async function send(): Promise<void> {
    if (to.trim() === '' || reassign.isPending) return
    try {
      const sent = await reassign.mutateAsync(to.trim())
      onClose()
      openJob({ workspace: sent.workspace, jobId: sent.job_id })
    } catch {
      // Shown below.
    }
  }

  return (
    <Dialog title="Reassign this job?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <p>
          A new job with the same task goes to the agent, and this one is cancelled. Refused if{' '}
          {detail.job.to} has begun it meanwhile.
        </p>
        <AgentField workspace={job.workspace} to={to} write={detail.job.write} onText={setTo} />
        {reassign.error && <p role="alert">{reassign.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Keep it
          </button>
          <BusyButton
            type="submit"
            className="main"
            isBusy={reassign.isPending}
            isOff={to.trim() === ''}
          >
            Reassign
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
