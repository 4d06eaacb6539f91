import { useSyncExternalStore } from 'react'

import { useJobRow } from '../api/messages.ts'
import { useLive } from '../api/live.tsx'
import { hrefOf } from '../base/address.ts'
import { StateBadge } from '../board/state-badge.tsx'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'

/** The job that a message carries, with its state now. */
export function JobLink({ workspace, jobId }: { workspace: string; jobId: string }) {
  const { board } = useLive()
  const key = `${workspace}/${jobId}`
  const onBoard = useSyncExternalStore(board.subscribe, () => board.rows().get(key))
  const fetched = useJobRow({ workspace, jobId }, onBoard === undefined)
  const job = onBoard ?? fetched.data
  return (
    <p className="job-link">
      <a href={hrefOf({ workspace, jobId })}>
        {job === undefined ? (
          <span>Job {jobId.slice(0, 8)}</span>
        ) : (
          <>
            <StateBadge job={job} showsLabel />
            <bdi>{oneLine(job.headline) || 'no prompt'}</bdi>
            <span className="faint">{job.to}</span>
            <Age at={job.state_since} className="faint" />
          </>
        )}
      </a>
      {fetched.error !== null && job === undefined && (
        <span className="faint"> {fetched.error.message}</span>
      )}
    </p>
  )
}
