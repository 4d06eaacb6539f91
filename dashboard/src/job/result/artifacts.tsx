import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MouseEvent } from 'react'

import type { ApiArtifact } from '../../../../lib/schema/api-result.ts'
import { apiPath, getFile, getText } from '../../api/client.ts'
import type { JobRef } from '../../base/address.ts'
import { Icon } from '../../base/icon.tsx'
import { Markdown } from '../../text/markdown.tsx'
import { counted } from '../../text/number.ts'
import { saveFile } from '../../text/save.ts'
import { oneLine, visible } from '../../text/visible.ts'

/** Larger artifacts can only be downloaded. */
const LARGEST_SHOWN_BYTES = 200_000

/** The files of a result, to download or to show as text; the browser never opens one as a page. */
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

  // A link that the browser follows itself sends no session key.
  async function download(event: MouseEvent): Promise<void> {
    event.preventDefault()
    const { name: fileName, file } = await getFile(path, { workspace: job.workspace })
    saveFile(fileName, file)
  }

  return (
    <li>
      <a
        href={apiPath(path, { workspace: job.workspace })}
        download
        onClick={(event) => void download(event)}
      >
        <Icon name="download" /> <code>{oneLine(name)}</code>
      </a>{' '}
      {typeof title === 'string' && <bdi>{oneLine(title)} </bdi>}
      <span className="faint">
        {oneLine(mime_type)}, {counted(bytes, 'byte')}{' '}
      </span>
      {bytes <= LARGEST_SHOWN_BYTES && (
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
  if (data === undefined) return <p className="faint">Loading…</p>
  if (mime_type === 'text/markdown') return <Markdown text={data} />
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
  return <pre tabIndex={0}>{visible(data)}</pre>
}
