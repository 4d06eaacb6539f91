import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MouseEvent } from 'react'

import type { ApiArtifact } from '../../../lib/schema/api-result.ts'
import { apiPath, getFile, getText } from '../api/client.ts'
import type { JobRef } from '../api/job.ts'
import { Icon } from '../base/icon.tsx'
import { Markdown } from '../text/markdown.tsx'
import { oneLine, visible } from '../text/visible.ts'
import { compact } from '../text/number.ts'
import { saveFile } from '../text/save.ts'

/** A longer one is for an editor, not for a page. */
const SHOWN_BYTES = 200_000

/** What the agent gave beside its text: files to keep, and to look at as text. None is ever opened as a page. */
export function Artifacts({ job, artifacts }: { job: JobRef; artifacts: ApiArtifact[] }) {
  if (artifacts.length === 0) return null
  return (
    <section className="more-of" aria-label="Artifacts">
      <ul className="files">
        {artifacts.map((artifact) => (
          <Artifact key={artifact.number} job={job} artifact={artifact} />
        ))}
      </ul>
    </section>
  )
}

function Artifact({ job, artifact }: { job: JobRef; artifact: ApiArtifact }) {
  const { number, name, mime_type, bytes, metadata } = artifact
  const [isShown, setIsShown] = useState(false)
  const title = metadata?.['title']
  const path = `jobs/${job.jobId}/artifacts/${number}`

  // A link that the browser follows by itself shows no key.
  async function keep(event: MouseEvent): Promise<void> {
    event.preventDefault()
    const { name: fileName, file } = await getFile(path, { workspace: job.workspace })
    saveFile(fileName, file)
  }

  return (
    <li>
      <a
        href={apiPath(path, { workspace: job.workspace })}
        download
        onClick={(event) => void keep(event)}
      >
        <Icon name="download" /> <code>{oneLine(name)}</code>
      </a>{' '}
      {typeof title === 'string' && <bdi>{oneLine(title)} </bdi>}
      <span className="faint">
        {oneLine(mime_type)}, {compact(bytes)} bytes{' '}
      </span>
      {bytes <= SHOWN_BYTES && (
        <button
          type="button"
          className="link"
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide' : 'Show'}
          <span className="visually-hidden"> {oneLine(name)}</span>
        </button>
      )}
      {isShown && <Content job={job} artifact={artifact} />}
    </li>
  )
}

function Content({ job, artifact }: { job: JobRef; artifact: ApiArtifact }) {
  const { workspace, jobId } = job
  const { number, mime_type } = artifact
  const { data, error } = useQuery({
    queryKey: ['artifact', workspace, jobId, number],
    queryFn: ({ signal }) => getText(`jobs/${jobId}/artifacts/${number}`, { workspace }, signal),
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Looking…</p>
  if (mime_type === 'text/markdown') return <Markdown text={data} />
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
  return <pre tabIndex={0}>{visible(data)}</pre>
}
