import { useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct, useRetry } from '../api/mutations.ts'
import { Dialog } from '../base/dialog.tsx'
import { Icon } from '../base/icon.tsx'
import { openJob } from '../base/route.ts'
import { oneLine } from '../text/visible.ts'

/** The buttons to merge, retry and cancel a job. */
export function Actions({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { actions } = detail
  const [dialog, setDialog] = useState<'cancel' | 'merge'>()
  const retry = useRetry(job)
  const close = () => setDialog(undefined)

  async function retryJob(): Promise<void> {
    try {
      const created = await retry.mutateAsync()
      openJob({ workspace: created.workspace, jobId: created.job_id })
    } catch {
      // Shown below.
    }
  }

  return (
    <div className="actions">
      {actions.includes('merge') && (
        <button
          type="button"
          className="main"
          data-command="Merge the branch"
          onClick={() => setDialog('merge')}
        >
          <Icon name="branch" /> Merge…
        </button>
      )}
      {actions.includes('retry') && (
        <button
          type="button"
          data-command="Retry the job"
          disabled={retry.isPending}
          onClick={() => void retryJob()}
        >
          <Icon name="retry" /> Retry
        </button>
      )}
      {actions.includes('cancel') && (
        <button type="button" data-command="Cancel the job" onClick={() => setDialog('cancel')}>
          <Icon name="close" /> Cancel…
        </button>
      )}
      {retry.error && <p role="alert">{retry.error.message}</p>}
      {dialog === 'cancel' && <CancelDialog job={job} detail={detail} onClose={close} />}
      {dialog === 'merge' && <MergeDialog job={job} detail={detail} onClose={close} />}
    </div>
  )
}

type DialogProps = { job: JobRef; detail: JobDetail; onClose: () => void }

function CancelDialog({ job, detail, onClose }: DialogProps) {
  const act = useAct(job)
  const [reason, setReason] = useState('')
  const body = reason.trim() === '' ? {} : { reason: reason.trim() }
  return (
    <Dialog title="Cancel this job?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ action: 'cancel', body }, { onSuccess: onClose })
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
          <button type="submit" className="danger" disabled={act.isPending}>
            Cancel job
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function MergeDialog({ job, detail, onClose }: DialogProps) {
  const act = useAct(job)
  const [commit, setCommit] = useState(true)
  const branch = detail.worktree?.branch ?? ''
  return (
    <Dialog title="Merge this branch?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ action: 'merge', body: { commit } }, { onSuccess: onClose })
        }}
      >
        <p>
          This merges <code>{oneLine(branch)}</code> into the branch that is checked out in the
          workspace. Refused if there are conflicts or uncommitted changes.
        </p>
        <label className="switch">
          <input
            type="checkbox"
            checked={commit}
            onChange={(event) => setCommit(event.target.checked)}
          />
          First commit what the turn left uncommitted
        </label>
        {act.error && <p role="alert">{act.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Not now
          </button>
          <button type="submit" className="main" disabled={act.isPending}>
            Merge
          </button>
        </div>
      </form>
    </Dialog>
  )
}
