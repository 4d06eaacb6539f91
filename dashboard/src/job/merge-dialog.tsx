import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { MergePreview } from '../../../lib/schema/api-acts.ts'
import type { JobDetail } from '../../../lib/schema/api.ts'
import { get } from '../api/client.ts'
import type { JobRef } from '../base/address.ts'
import { useAct } from '../api/mutations.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Dialog } from '../base/dialog.tsx'
import { counted } from '../text/number.ts'
import { oneLine } from '../text/visible.ts'

type DialogProps = { job: JobRef; detail: JobDetail; onClose: () => void }

/** Says what a merge does, and asks. */
export function MergeDialog({ job, detail, onClose }: DialogProps) {
  const act = useAct(job)
  const [commit, setCommit] = useState(true)
  const { data: preview, error } = useQuery({
    queryKey: ['merge', job.workspace, job.jobId, detail.job.version],
    queryFn: ({ signal }) =>
      get<MergePreview>(`jobs/${job.jobId}/merge`, { workspace: job.workspace }, signal),
    // Anything may change the two branches, and no event reports it.
    staleTime: 0,
    gcTime: 0,
  })
  const into = preview?.into ?? null
  const isPossible = preview === undefined ? error === null : mayMerge(preview)
  return (
    <Dialog
      title={into === null ? 'Merge this branch?' : `Merge into ${oneLine(into)}?`}
      className="confirm"
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (preview === undefined || into === null) return
          act.mutate({ action: 'merge', body: { commit, into } }, { onSuccess: onClose })
        }}
      >
        {error !== null && <p role="alert">{error.message}</p>}
        {preview === undefined ? (
          error === null && <p className="faint">Loading what it changes…</p>
        ) : (
          <What preview={preview} />
        )}
        {isPossible && preview !== undefined && preview.uncommitted.length > 0 && (
          <label className="switch">
            <input
              type="checkbox"
              checked={commit}
              onChange={(event) => setCommit(event.target.checked)}
            />
            First commit {counted(preview.uncommitted.length, 'path')} that the turn left
            uncommitted
          </label>
        )}
        {act.error && <p role="alert">{act.error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {isPossible ? 'Not now' : 'Close'}
          </button>
          {isPossible && (
            <BusyButton
              type="submit"
              className="main"
              isBusy={act.isPending || preview === undefined}
            >
              Merge
            </BusyButton>
          )}
        </div>
      </form>
    </Dialog>
  )
}

function mayMerge({ merged, refusal, conflicts, into }: MergePreview): boolean {
  return !merged && refusal === null && conflicts.length === 0 && into !== null
}

/** Files that are named; the tab Changes has all of them. */
const MOST_NAMED = 8

function What({ preview }: { preview: MergePreview }) {
  const { branch, into, commits, files, merged, conflicts, refusal } = preview
  const target = <code>{oneLine(into ?? '')}</code>
  if (refusal !== null) return <p role="alert">{oneLine(refusal)}</p>
  if (merged) return <p>{target} already has all of it.</p>
  if (conflicts.length > 0) {
    return (
      <>
        <p role="alert">
          <code>{oneLine(branch)}</code> conflicts with {target} in{' '}
          {counted(conflicts.length, 'file')}, so it cannot be merged here.
        </p>
        <Names names={conflicts.map((path) => ({ path }))} />
      </>
    )
  }
  return (
    <>
      <p>
        This merges <code>{oneLine(branch)}</code>
        {commits > 0 && ` (${counted(commits, 'commit')})`} into {target}, the branch that is
        checked out in the workspace, and changes {counted(files.length, 'file')}:
      </p>
      <Names
        names={files.map(({ path, added, removed }) => ({
          path,
          change: changeOf(added, removed),
        }))}
      />
    </>
  )
}

function Names({ names }: { names: { path: string; change?: string }[] }) {
  const more = names.length - MOST_NAMED
  return (
    <ul className="merge-files">
      {names.slice(0, MOST_NAMED).map(({ path, change }) => (
        <li key={path}>
          <bdi>{oneLine(path)}</bdi>{' '}
          {change !== undefined && <span className="faint">{change}</span>}
        </li>
      ))}
      {more > 0 && <li className="faint">and {more} more</li>}
    </ul>
  )
}

function changeOf(added: number | null, removed: number | null): string {
  return added === null || removed === null ? 'binary' : `+${added} −${removed}`
}
