import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import type { SharedJob } from '../../../lib/schema/api-acts.ts'
import { RequestError } from '../api/client.ts'
import type { ShareLink } from '../base/share-link.ts'
import { Markdown } from '../text/markdown.tsx'
import { oneLine, visible } from '../text/visible.ts'

/** One job for readers without an account: nothing here acts, and nothing else is shown. */
export function SharedView({ link }: { link: ShareLink }) {
  const { data, error } = useQuery({
    queryKey: ['share', link.workspace, link.secret],
    queryFn: ({ signal }) => fetchShared(link, signal),
    retry: false,
  })
  useEffect(() => {
    document.title = data === undefined ? 'Shared job' : `${oneLine(data.headline)} · relay`
  }, [data])
  return (
    <main className="shared-job">
      {error !== null && <p role="alert">{error.message}</p>}
      {data === undefined && error === null && <p role="status">Loading…</p>}
      {data !== undefined && <SharedContent job={data} />}
    </main>
  )
}

function SharedContent({ job }: { job: SharedJob }) {
  const { headline, state, to, created_at, prompt, output, output_length, error, plan } = job
  return (
    <>
      <h1>
        <bdi>{oneLine(headline) || 'no prompt'}</bdi>
      </h1>
      <p className="faint">
        {state.replace('_', ' ')} · {oneLine(to)} · sent {new Date(created_at).toLocaleString()} ·
        shared for reading until {new Date(job.expires_at).toLocaleString()}
      </p>
      <h2>Task</h2>
      <p className="shared-text">
        {visible(prompt) || 'Its text was removed after its retention.'}
      </p>
      {plan.length > 0 && (
        <>
          <h2>Plan</h2>
          <ol>
            {plan.map(({ text, state: step }) => (
              <li key={text}>
                {oneLine(text)} <span className="faint">{step}</span>
              </li>
            ))}
          </ol>
        </>
      )}
      {error !== null && (
        <>
          <h2>Error</h2>
          <p className="shared-text">{visible(error)}</p>
        </>
      )}
      {output !== null && (
        <>
          <h2>Result</h2>
          <Markdown text={output} />
          {output.length < output_length && (
            <p className="faint">
              The first {output.length} of {output_length} characters.
            </p>
          )}
        </>
      )}
    </>
  )
}

async function fetchShared(
  { workspace, secret }: ShareLink,
  signal: AbortSignal,
): Promise<SharedJob> {
  const headers = { 'x-relay-share': `${workspace} ${secret}` }
  const response = await fetch('api/share', { headers, signal, credentials: 'omit' })
  const body: unknown = await response.json()
  // The page and the server share one contract and ship together.
  if (response.ok) return body as SharedJob
  const { code, message } = body as { code: string; message: string }
  throw new RequestError({ code, message, status: response.status })
}
