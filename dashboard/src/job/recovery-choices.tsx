import { useQuery } from '@tanstack/react-query'

import type { JobDetail } from '../../../lib/schema/api.ts'
import type { JobChanges } from '../../../lib/schema/api-acts.ts'
import { get } from '../api/client.ts'
import type { JobRef } from '../base/address.ts'
import type { Draft } from '../base/draft.ts'
import { Age } from '../text/age.tsx'
import { PreviewText } from '../text/preview-text.tsx'
import { oneLine } from '../text/visible.ts'
import { useDecide } from './triage.ts'

/** The times of files are coarser than those of events. */
const CLOCK_SLACK_MS = 1000

/** What a write turn that stopped half-way left, and the ways out. */
export function RecoveryChoices(props: { job: JobRef; detail: JobDetail; draft: Draft }) {
  const { job, detail, draft } = props
  const [text, , clear] = draft
  const decide = useDecide(job, detail.job.headline)
  const note = text.trim()
  const send = (word: string, accept: boolean) => {
    const body = { ...(note !== '' && { note }), ...(accept && { accept }) }
    decide(word, { action: 'recover', body })
    clear()
  }
  if (!detail.actions.includes('recover')) return null
  return (
    <>
      <ChangedFiles job={job} version={detail.job.version} />
      <div className="row">
        <button
          type="button"
          className="main"
          data-command="Run it again"
          data-key="a"
          onClick={() => send('Queued again', false)}
        >
          Run it again <kbd>a</kbd>
        </button>
        <button
          type="button"
          data-command="Accept as done"
          data-key="s"
          onClick={() => send('Accepted as done', true)}
        >
          Accept as done <kbd>s</kbd>
        </button>
      </div>
      <p className="faint consequences">
        Running again starts from the files as they are now. Accepting completes the job with your
        note as its result.
      </p>
    </>
  )
}

function ChangedFiles({ job, version }: { job: JobRef; version: number }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['changes', job.workspace, job.jobId, version],
    queryFn: ({ signal }) =>
      get<JobChanges>(`jobs/${job.jobId}/changes`, { workspace: job.workspace }, signal),
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading the changed files…</p>
  const where = data.is_worktree ? 'its worktree' : 'the workspace'
  if (!data.is_repository) {
    return (
      <p className="faint">
        {oneLine(data.folder)} is no git repository, so its changes are not known.
      </p>
    )
  }
  return (
    <details className="changed-files" open={data.files.length > 0 && data.files.length <= 8}>
      <summary>
        {data.files.length === 0
          ? `Nothing is uncommitted in ${where}`
          : `${data.files.length}${data.truncated ? '+' : ''} uncommitted in ${where}`}
      </summary>
      {!data.is_worktree && data.files.length > 0 && (
        <p className="faint">
          Others work here too. Files that changed since the turn began are marked.
        </p>
      )}
      <ul>
        {data.files.map(({ path, status, changed_at }) => (
          <li key={path}>
            <code>{status.replaceAll(' ', '·')}</code> <bdi>{oneLine(path)}</bdi>{' '}
            {isSince(changed_at, data.started_at) && <span className="tag">since it began</span>}{' '}
            {changed_at !== null && <Age at={changed_at} className="faint" />}
          </li>
        ))}
      </ul>
      {data.patch !== '' && (
        <details>
          <summary>Patch</summary>
          <PreviewText kind="diff" text={data.patch} />
          {data.truncated && <p className="faint">Cut here; git shows the rest.</p>}
        </details>
      )}
      <button type="button" className="link" onClick={() => void refetch()}>
        Look again
      </button>
    </details>
  )
}

function isSince(changedAt: string | null, startedAt: string | null): boolean {
  if (startedAt === null || changedAt === null) return startedAt !== null
  return Date.parse(changedAt) >= Date.parse(startedAt) - CLOCK_SLACK_MS
}
