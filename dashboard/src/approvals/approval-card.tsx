import { useEffect, useId, useState } from 'react'
import type { ReactNode } from 'react'

import type { ApprovalRow } from '../api/approvals.ts'
import { useDecide } from '../api/approvals.ts'
import { hrefOf } from '../base/address.ts'
import { useDraft } from '../base/draft.ts'
import { Icon } from '../base/icon.tsx'
import { TimeLeft } from '../text/age.tsx'
import { counted } from '../text/number.ts'
import { PreviewText } from '../text/preview-text.tsx'
import { oneLine } from '../text/visible.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** A card that just appeared takes no decision: the click was meant for what was there before. */
const SETTLE_MS = 600

/** A call that waits for a person: who asks, what it would do, the time left, and the two answers. */
export function ApprovalCard({ approval }: { approval: ApprovalRow }) {
  const { agent, tool, root, mode, job_id, workspace, preview, cut, expires_at } = approval
  const decide = useDecide(approval)
  const [note, setNote, clearNote] = useDraft(`approval/${workspace}/${approval.approval_id}`)
  const isSettled = useSettled()
  const titleId = useId()
  const withNote = note.trim() === '' ? {} : { note: note.trim() }
  const answer = (verdict: 'approve' | 'reject') =>
    decide.mutate({ verdict, ...withNote }, { onSuccess: () => clearNote() })
  return (
    <article className="need-card approval" aria-labelledby={titleId} data-approval>
      <h3 className="need-title" id={titleId} tabIndex={-1}>
        <Icon name="needs" />
        <span>
          <bdi>{oneLine(agent)}</bdi> asks: <bdi>{oneLine(preview.title)}</bdi>
        </span>
      </h3>
      <dl className="facts">
        <Fact name="Tool">
          <code>{oneLine(tool)}</code>
        </Fact>
        {root !== undefined && (
          <Fact name="Root">
            <bdi>{oneLine(root)}</bdi>
          </Fact>
        )}
        <Fact name="Mode">{mode}</Fact>
        {job_id !== undefined && (
          <Fact name="Job">
            <a href={hrefOf({ workspace, jobId: job_id })}>{job_id.slice(0, 8)}</a>
          </Fact>
        )}
        <Fact name="Time left">
          <TimeLeft untilMs={Date.parse(expires_at)} />
        </Fact>
      </dl>
      <PreviewText kind={preview.kind} text={preview.text} />
      {cut > 0 && (
        <p role="note">
          <Icon name="warning" /> {counted(cut, 'more character')} of this cannot be shown here.
        </p>
      )}
      <div className="approval-answer">
        <label>
          <span className="visually-hidden">Note, recorded and sent to the caller</span>
          <input
            placeholder="Note (optional)"
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <BusyButton
          type="button"
          className="main"
          data-command={`Approve: ${oneLine(preview.title)}`}
          isOff={!isSettled}
          isBusy={decide.isPending}
          onClick={() => answer('approve')}
        >
          Approve
        </BusyButton>
        <BusyButton
          type="button"
          data-command={`Reject: ${oneLine(preview.title)}`}
          isOff={!isSettled}
          isBusy={decide.isPending}
          onClick={() => answer('reject')}
        >
          Reject
        </BusyButton>
      </div>
      {decide.error && <p role="alert">{decide.error.message}</p>}
    </article>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function useSettled(): boolean {
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSettled(true), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isSettled
}
