import { useState } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Dialog } from '../base/dialog.tsx'
import { oneLine } from '../text/visible.ts'

type DialogProps = { job: JobRef; detail: JobDetail; onClose: () => void }

/** Says what a merge does, and asks. */
export function MergeDialog({ job, detail, onClose }: DialogProps) {
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
          <BusyButton type="submit" className="main" isBusy={act.isPending}>
            Merge
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
