import { useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import { useAct, useRetry } from '../api/mutations.ts'
import type { JobRef } from '../api/job.ts'
import { Dialog } from '../base/dialog.tsx'
import { Icon } from '../base/icon.tsx'
import { openJob } from '../base/route.ts'
import { oneLine } from '../text/visible.ts'

/** What can be done about a job beside answering and deciding. */
export function Actions({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { actions } = detail
  const [asked, setAsked] = useState<'cancel' | 'merge'>()
  const retry = useRetry(job)
  const stop = () => setAsked(undefined)

  async function again(): Promise<void> {
    try {
      const made = await retry.mutateAsync()
      openJob({ workspace: made.workspace, jobId: made.job_id })
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
          data-command="Merge its work"
          onClick={() => setAsked('merge')}
        >
          <Icon name="branch" /> Merge…
        </button>
      )}
      {actions.includes('retry') && (
        <button
          type="button"
          data-command="Retry the job"
          disabled={retry.isPending}
          onClick={() => void again()}
        >
          <Icon name="again" /> Retry
        </button>
      )}
      {actions.includes('cancel') && (
        <button type="button" data-command="Cancel the job" onClick={() => setAsked('cancel')}>
          <Icon name="close" /> Cancel…
        </button>
      )}
      {retry.error && <p role="alert">{retry.error.message}</p>}
      {asked === 'cancel' && <CancelDialog job={job} detail={detail} onClose={stop} />}
      {asked === 'merge' && <MergeDialog job={job} detail={detail} onClose={stop} />}
    </div>
  )
}

type Asking = { job: JobRef; detail: JobDetail; onClose: () => void }

function CancelDialog({ job, detail, onClose }: Asking) {
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
            ? 'The turn is stopped at once, with every process that it started.'
            : 'It will not run.'}
        </p>
        <label>
          Reason <span className="faint">kept in the log</span>
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
            Keep it
          </button>
          <button type="submit" className="danger" disabled={act.isPending}>
            Cancel job
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function MergeDialog({ job, detail, onClose }: Asking) {
  const act = useAct(job)
  const [commit, setCommit] = useState(true)
  const branch = detail.worktree?.branch ?? ''
  return (
    <Dialog title="Merge its work?" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          act.mutate({ action: 'merge', body: { commit } }, { onSuccess: onClose })
        }}
      >
        <p>
          Branch <code>{oneLine(branch)}</code> is merged into what is checked out in the workspace.
          A conflict or a change that is not committed there refuses it.
        </p>
        <label className="switch">
          <input
            type="checkbox"
            checked={commit}
            onChange={(event) => setCommit(event.target.checked)}
          />
          Commit first what the turn left uncommitted
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
