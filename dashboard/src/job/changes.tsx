import { useQuery } from '@tanstack/react-query'

import type { JobDiff } from '../../../lib/schema/api.ts'
import { get } from '../api/client.ts'
import type { JobRef } from '../api/job.ts'
import { oneLine, visible } from '../text/visible.ts'
import { filesOf } from './patch.ts'
import type { FilePatch } from './patch.ts'

/** What a merge of a write turn's worktree would change, file by file. */
export function Changes({ job }: { job: JobRef }) {
  const { workspace, jobId } = job
  const { data, error } = useQuery({
    queryKey: ['diff', workspace, jobId],
    queryFn: ({ signal }) => get<JobDiff>(`jobs/${jobId}/diff`, { workspace }, signal),
    // The worktree is a folder that anybody may work in.
    staleTime: 0,
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Looking…</p>
  const { worktree, files, patch, truncated } = data
  const remarks = remarksOf(data)
  return (
    <section className="changes">
      <p className="faint">
        Branch <code>{oneLine(worktree.branch)}</code> in <code>{oneLine(worktree.path)}</code>
      </p>
      {remarks.map((remark) => (
        <p key={remark} role="note">
          {oneLine(remark)}
        </p>
      ))}
      {files.length === 0 && <p>A merge changes nothing.</p>}
      <ul className="files">
        {files.map(({ path, from, added, removed }) => (
          <li key={path}>
            <code>{oneLine(path)}</code>{' '}
            {from !== null && <span className="faint">was {oneLine(from)} </span>}
            {added === null || removed === null ? (
              <span className="faint">not text</span>
            ) : (
              <>
                <span className="added">+{added}</span> <span className="removed">−{removed}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {filesOf(patch).map((file) => (
        <FileChange key={file.key} file={file} />
      ))}
      {truncated && (
        <p className="faint">Cut here. In a terminal: git diff {oneLine(worktree.base)}</p>
      )}
    </section>
  )
}

function remarksOf({ merged, conflicts, notes }: JobDiff): string[] {
  const refused = `A merge is refused: conflicts in ${conflicts.join(', ')}. This is what the branch changed.`
  const done = 'All of it is merged. This is what the turn changed.'
  return [...(conflicts.length > 0 ? [refused] : []), ...(merged ? [done] : []), ...notes]
}

function FileChange({ file }: { file: FilePatch }) {
  return (
    <details className="file-change" open={file.lines.length < 400}>
      <summary>
        <code>{oneLine(file.name)}</code>
      </summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0}>
        {file.lines.map(({ key, kind, text }) => (
          <span key={key} className="diff-line" data-kind={kind}>
            {visible(text)}
            {'\n'}
          </span>
        ))}
      </pre>
    </details>
  )
}
