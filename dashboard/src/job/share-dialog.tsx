import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import type { ShareCreated, ShareList } from '../../../lib/schema/api-acts.ts'
import { get, post } from '../api/client.ts'
import type { JobRef } from '../base/address.ts'
import { BusyButton } from '../base/busy-button.tsx'
import { Dialog } from '../base/dialog.tsx'
import { SelectField } from '../base/field.tsx'
import { CopyButton } from '../text/copy-button.tsx'
import { oneLine } from '../text/visible.ts'

const DAY_MS = 24 * 3600 * 1000
type Days = '1' | '7' | '30'
const TIMES: [Days, string][] = [
  ['1', '1 day'],
  ['7', '7 days'],
  ['30', '30 days'],
]

/** Makes links with which anyone can read one job, and revokes them. */
export function ShareDialog({ job, onClose }: { job: JobRef; onClose: () => void }) {
  const [days, setDays] = useState<Days>('7')
  const { workspace, jobId } = job
  const client = useQueryClient()
  const key = ['shares', workspace, jobId]
  const shares = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<ShareList>('shares', { workspace, job_id: jobId }, signal),
  })
  const refresh = () => void client.invalidateQueries({ queryKey: key })
  const create = useMutation({
    mutationFn: () =>
      post<ShareCreated>(
        `jobs/${jobId}/share`,
        { expires_in_ms: Number(days) * DAY_MS },
        { workspace },
      ),
    onSuccess: refresh,
  })
  const revoke = useMutation({
    mutationFn: (id: string) => post(`shares/${id}/revoke`, {}, { workspace }),
    onSuccess: refresh,
  })
  const link = create.data && `${location.origin}${location.pathname}${create.data.fragment}`
  const error = create.error ?? revoke.error ?? shares.error
  return (
    <Dialog title="Share this job" className="confirm" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create.mutate()
        }}
      >
        <p>
          Anyone who has the link reads the task, the plan and the result of this job, and nothing
          else, until the link expires or you revoke it.
        </p>
        <SelectField<Days> label="Valid for" value={days} choices={TIMES} onChoose={setDays} />
        {link !== undefined && (
          <p className="row">
            <input aria-label="Link" readOnly value={link} />
            <CopyButton text={link} label="Copy link" />
          </p>
        )}
        <ul className="shares">
          {(shares.data?.shares ?? []).map(({ share_id, by, expires_at }) => (
            <li key={share_id}>
              By {oneLine(by)}, until {new Date(expires_at).toLocaleString()}{' '}
              <button type="button" className="link" onClick={() => revoke.mutate(share_id)}>
                Revoke
              </button>
            </li>
          ))}
        </ul>
        {error && <p role="alert">{error.message}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            Close
          </button>
          <BusyButton type="submit" className="main" isBusy={create.isPending}>
            Create link
          </BusyButton>
        </div>
      </form>
    </Dialog>
  )
}
