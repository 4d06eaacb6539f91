import { ApprovalCard } from '../approvals/approval-card.tsx'
import { askedBy, outcomeOf } from '../approvals/approval-words.ts'
import { useApprovals } from '../api/approvals.ts'
import type { ApprovalRow } from '../api/approvals.ts'
import { machineHref } from '../base/address.ts'
import { Age } from '../text/age.tsx'
import { PreviewText } from '../text/preview-text.tsx'
import { oneLine } from '../text/visible.ts'

/** The calls that wait for a person, in full, and those of the last day with their answers. */
export function ApprovalsPart() {
  const { pending, recent, error } = useApprovals()
  return (
    <>
      {error !== null && <p role="alert">{error.message}</p>}
      {pending.length === 0 && (
        <p className="note">
          No call waits for you. A call waits here when it goes further than the mode of its root
          allows without a question.
        </p>
      )}
      {pending.map((approval) => (
        <ApprovalCard key={`${approval.workspace}/${approval.approval_id}`} approval={approval} />
      ))}
      {recent.length > 0 && (
        <section className="part" aria-label="Answered">
          <h3>Answered</h3>
          <ul className="rows">
            {recent.map((approval) => (
              <Answered key={`${approval.workspace}/${approval.approval_id}`} approval={approval} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Answered({ approval }: { approval: ApprovalRow }) {
  const { workspace, preview, note, decided_at, expires_at, operation_id } = approval
  return (
    <li>
      <details>
        <summary>
          <span className="tag" data-state={approval.state}>
            {outcomeOf(approval)}
          </span>{' '}
          <bdi>{askedBy(approval)}</bdi> <Age at={decided_at ?? expires_at} className="faint" />
        </summary>
        {note !== undefined && <p>Note: {oneLine(note)}</p>}
        <p>
          <bdi>{oneLine(preview.title)}</bdi>{' '}
          {operation_id !== undefined && (
            <a href={machineHref({ part: 'journal', workspace, id: operation_id })}>What it did</a>
          )}
        </p>
        <PreviewText kind={preview.kind} text={preview.text} />
      </details>
    </li>
  )
}
