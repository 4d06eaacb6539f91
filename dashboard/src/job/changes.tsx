import { useQuery } from '@tanstack/react-query'

import type { JobDiff } from '../../../lib/schema/api.ts'
import { get } from '../api/client.ts'
import type { JobRef } from '../base/address.ts'
import { oneLine, visible } from '../text/visible.ts'
import { filesOf } from './patch.ts'
import type { FilePatch } from './patch.ts'

/** What merging the worktree of a write turn would change, file by file. */
export function Changes({ job }: { job: JobRef }) {
  const { workspace, jobId } = job
  const { data, error } = useQuery({
    queryKey: ['diff', workspace, jobId],
    queryFn: ({ signal }) => get<JobDiff>(`jobs/${jobId}/diff`, { workspace }, signal),
    // Anything may change the worktree, and no event reports it.
    staleTime: 0,
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  const { worktree, files, patch, truncated } = data
  const notes = notesOf(data)
  return (
    <section className="changes">
      <p className="faint">
        Branch <code>{oneLine(worktree.branch)}</code> in <code>{oneLine(worktree.path)}</code>
      </p>
      {notes.map((note) => (
        <p key={note} role="note">
          {oneLine(note)}
        </p>
      ))}
      {files.length === 0 && <p>Nothing to merge.</p>}
      <ul className="files">
        {files.map(({ path, from, added, removed }) => (
          <li key={path}>
            <code>{oneLine(path)}</code>{' '}
            {from !== null && <span className="faint">was {oneLine(from)} </span>}
            {added === null || removed === null ? (
              <span className="faint">binary</span>
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
        <p className="faint">
          Truncated. For the whole diff, run: git diff {oneLine(worktree.base)}
        </p>
      )}
    </section>
  )
}

function notesOf({ merged, conflicts, notes }: JobDiff): string[] {
  const refused = `Cannot merge: conflicts in ${conflicts.join(', ')}. Below is what the branch changed.`
  const done = 'Everything is merged. Below is what the turn changed.'
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
