import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'

import type { JobDiff } from '../../../../lib/schema/api.ts'
import { get } from '../../api/client.ts'
import type { JobRef } from '../../base/address.ts'
import { Icon } from '../../base/icon.tsx'
import { useSetting } from '../../base/setting.ts'
import { CopyButton } from '../../text/copy-button.tsx'
import { counted } from '../../text/number.ts'
import { saveFile } from '../../text/save.ts'
import { oneLine } from '../../text/visible.ts'
import { DiffView } from './diff-view.tsx'
import { filesOf } from './patch.ts'
import type { FilePatch } from './patch.ts'

/** The changes of a file with more lines are folded at first. */
const LONG_FILE = 400

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
  return <Diff job={job} diff={data} />
}

function Diff({ job, diff }: { job: JobRef; diff: JobDiff }) {
  const { worktree, files, patch, truncated } = diff
  const [layout, setLayout] = useSetting('diff', ['unified', 'split'])
  const id = useId()
  const patches = filesOf(patch)
  const idOf = (name: string) => `${id}-${patches.findIndex((each) => each.name === name)}`
  return (
    <section className="changes">
      <p className="faint">
        Branch <code>{oneLine(worktree.branch)}</code> in <code>{oneLine(worktree.path)}</code>{' '}
        <CopyButton text={worktree.path} label="Copy path of the worktree" isIcon />
      </p>
      {notesOf(diff).map((note) => (
        <p key={note} role="note">
          {oneLine(note)}
        </p>
      ))}
      {files.length === 0 ? (
        <p>Nothing to merge.</p>
      ) : (
        <div className="part-head">
          <h3>{counted(files.length, 'file')} changed</h3>
          <span className="spacer" />
          <span className="segments desktop-only" role="group" aria-label="Layout of the changes">
            {(['unified', 'split'] as const).map((name) => (
              <button
                key={name}
                type="button"
                className="quiet"
                aria-pressed={layout === name}
                onClick={() => setLayout(name)}
              >
                {name === 'unified' ? 'Unified' : 'Side by side'}
              </button>
            ))}
          </span>
          <CopyButton text={patch} label="Copy patch" />
          <button
            type="button"
            className="quiet"
            onClick={() => saveFile(`${job.jobId}.patch`, new Blob([patch]))}
          >
            <Icon name="download" /> Download patch
          </button>
        </div>
      )}
      <FileList
        files={files}
        hasPatch={(path) => patches.some(({ name }) => name === path)}
        idOf={idOf}
      />
      {patches.map((file) => (
        <FileChange key={file.key} id={idOf(file.name)} file={file} isSplit={layout === 'split'} />
      ))}
      {truncated && (
        <p className="faint">
          Truncated. For the whole diff, run: <code>git diff {oneLine(worktree.base)}</code>
        </p>
      )}
    </section>
  )
}

/** The changed files; each name leads to its changes. */
function FileList(props: {
  files: JobDiff['files']
  hasPatch: (path: string) => boolean
  idOf: (path: string) => string
}) {
  const { files, hasPatch, idOf } = props
  return (
    <ul className="files">
      {files.map(({ path, from, added, removed }) => (
        <li key={path}>
          {hasPatch(path) ? (
            <button type="button" className="link" onClick={() => showFile(idOf(path))}>
              <code>{oneLine(path)}</code>
            </button>
          ) : (
            <code>{oneLine(path)}</code>
          )}{' '}
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
  )
}

function showFile(id: string): void {
  const file = document.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`)
  if (file === null) return
  file.open = true
  file.scrollIntoView({ block: 'start' })
  file.querySelector('summary')?.focus()
}

function notesOf({ merged, conflicts, notes }: JobDiff): string[] {
  const refused = `Cannot merge: conflicts in ${conflicts.join(', ')}. Below is what the branch changed.`
  const done = 'Everything is merged. Below is what the turn changed.'
  return [...(conflicts.length > 0 ? [refused] : []), ...(merged ? [done] : []), ...notes]
}

function FileChange({ id, file, isSplit }: { id: string; file: FilePatch; isSplit: boolean }) {
  return (
    <div className="file-change">
      <details id={id} open={file.lines.length < LONG_FILE}>
        <summary>
          <code>{oneLine(file.name)}</code>
        </summary>
        <DiffView file={file} isSplit={isSplit} />
      </details>
      <CopyButton text={file.name} label={`Copy path ${oneLine(file.name)}`} isIcon />
    </div>
  )
}
