import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { JobHandover } from '../../../../lib/schema/api-handover.ts'
import { get } from '../../api/client.ts'
import type { JobRef } from '../../base/address.ts'
import { CopyButton } from '../../text/copy-button.tsx'
import { oneLine, visible } from '../../text/visible.ts'

/** What the next turn of a job is given of one that ended early: one sentence, and the text after a click. */
export function Handover({ job, summary }: { job: JobRef; summary: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="part" aria-labelledby="handover-title">
      <div className="part-head">
        <h3 id="handover-title">Hand-over</h3>
      </div>
      <details className="folded" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          <bdi>{oneLine(summary)}</bdi>
        </summary>
        {isOpen && <HandoverText job={job} summary={summary} />}
      </details>
    </section>
  )
}

function HandoverText({ job: { workspace, jobId }, summary }: { job: JobRef; summary: string }) {
  const { data, error } = useQuery({
    // A later turn that ends early has another sentence.
    queryKey: ['handover', workspace, jobId, summary],
    queryFn: ({ signal }) => get<JobHandover>(`jobs/${jobId}/handover`, { workspace }, signal),
  })
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  const text = data.text ?? ''
  return (
    <>
      <CopyButton text={text} label="Copy hand-over" isIcon />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre tabIndex={0} aria-label="Hand-over">
        {visible(text)}
      </pre>
    </>
  )
}
