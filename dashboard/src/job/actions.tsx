import { useContext, useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useCaller } from '../api/caller.ts'
import { useAct, useRetry } from '../api/mutations.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Icon } from '../base/icon.tsx'
import { openJob } from '../base/route.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { OpenDispatch } from './open-dispatch.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'

/** The buttons for what can be done to a job besides what it waits for. */
export function Actions({ job, detail }: { job: JobRef; detail: JobDetail }) {
  const { actions } = detail
  const [dialog, setDialog] = useState<'cancel' | 'merge' | 'reassign' | 'share'>()
  const retry = useRetry(job)
  const dismiss = useAct(job)
  const openDispatch = useContext(OpenDispatch)
  const { rights } = useCaller()
  const close = () => setDialog(undefined)

  async function retryJob(): Promise<void> {
    try {
      const created = await retry.mutateAsync()
      openJob({ workspace: created.workspace, jobId: created.job_id })
    } catch {
      // Shown below.
    }
  }

  const error = retry.error ?? dismiss.error
  const isRetried = detail.job.retried_as !== null
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
      {actions.includes('retry') && !isRetried && (
        <BusyButton
          data-command="Retry the job"
          isBusy={retry.isPending}
          onClick={() => void retryJob()}
        >
          <Icon name="retry" /> Retry
        </BusyButton>
      )}
      {!detail.expunged && (
        <button
          type="button"
          data-command="Edit and run again"
          onClick={() => openDispatch(detail)}
        >
          <Icon name="write" /> Edit and re-run…
        </button>
      )}
      {actions.includes('reassign') && (
        <button type="button" data-command="Reassign" onClick={() => setDialog('reassign')}>
          <Icon name="agent" /> Reassign…
        </button>
      )}
      {actions.includes('dismiss') && (
        <BusyButton
          data-command={detail.job.dismissed ? 'Put back the failure' : 'Dismiss the failure'}
          isBusy={dismiss.isPending}
          onClick={() =>
            dismiss.mutate({ action: 'dismiss', body: { dismissed: !detail.job.dismissed } })
          }
        >
          <Icon name="check" /> {detail.job.dismissed ? 'Dismissed. Put back' : 'Dismiss'}
        </BusyButton>
      )}
      {rights === 'owner' && (
        <button type="button" data-command="Share a link" onClick={() => setDialog('share')}>
          <Icon name="clip" /> Share…
        </button>
      )}
      {actions.includes('cancel') && (
        <button
          type="button"
          data-command="Cancel the job"
          data-key="x"
          onClick={() => setDialog('cancel')}
        >
          <Icon name="close" /> Cancel…
        </button>
      )}
      {error && <p role="alert">{error.message}</p>}
      {dialog === 'cancel' && <CancelDialog job={job} detail={detail} onClose={close} />}
      {dialog === 'merge' && <MergeDialog job={job} detail={detail} onClose={close} />}
      {dialog === 'share' && <ShareDialog job={job} onClose={close} />}
      {dialog === 'reassign' && <ReassignDialog job={job} detail={detail} onClose={close} />}
    </div>
  )
}
