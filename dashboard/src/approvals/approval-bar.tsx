import { useEffect, useState } from 'react'

import { useApprovals } from '../api/approvals.ts'
import type { ApprovalRow } from '../api/approvals.ts'
import { machineHref } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { later } from '../base/later.tsx'
import { askedBy, outcomeOf } from './approval-words.ts'

const ApprovalCard = later(async () => ({
  default: (await import('./approval-card.tsx')).ApprovalCard,
}))

/** How long the answer to an approval stays in the bar. */
const ANSWERED_MS = 8000

/**
 * The calls that wait for a person, above every view: the longest waiting one in full. "Later" folds them to one line
 * until another call asks.
 */
export function ApprovalBar() {
  const { pending, recent } = useApprovals()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const answered = useAnswered(pending, recent)
  const open = pending.find((row) => !folded.has(keyOf(row)))
  return (
    <>
      {pending.length > 0 && (
        <section className="approval-bar" aria-label="Approvals">
          <div className="row">
            <Icon name="needs" />
            <strong>
              {pending.length === 1
                ? '1 call waits for your approval'
                : `${pending.length} calls wait for your approval`}
            </strong>
            <span className="spacer" />
            <a href={machineHref({ part: 'approvals' })}>All approvals</a>
            {open === undefined ? (
              <button type="button" onClick={() => setFolded(new Set())}>
                Show
              </button>
            ) : (
              <button type="button" onClick={() => setFolded(new Set(pending.map(keyOf)))}>
                Later
              </button>
            )}
          </div>
          {open !== undefined && <ApprovalCard key={keyOf(open)} approval={open} fallback={null} />}
        </section>
      )}
      <div role="status" aria-label="Approvals" className="approval-answers">
        {answered.map((row) => (
          <p key={keyOf(row)} className="banner">
            {outcomeOf(row)}: {askedBy(row)}
          </p>
        ))}
      </div>
    </>
  )
}

function keyOf({ workspace, approval_id }: ApprovalRow): string {
  return `${workspace}/${approval_id}`
}

/** Those that were pending on this page and were decided a moment ago, here or elsewhere. */
function useAnswered(pending: ApprovalRow[], recent: ApprovalRow[]): ApprovalRow[] {
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set())
  const [answered, setAnswered] = useState<ApprovalRow[]>([])
  const keys = pending.map(keyOf)
  const done = recent.filter((row) => waiting.has(keyOf(row)))
  // State from the previous render, so that the answer shows in the same frame in which the card leaves.
  if (done.length > 0 || keys.some((key) => !waiting.has(key))) {
    setWaiting(new Set(keys))
    if (done.length > 0) setAnswered([...answered, ...done])
  }
  useEffect(() => {
    if (answered.length === 0) return undefined
    const timer = setTimeout(() => setAnswered([]), ANSWERED_MS)
    return () => clearTimeout(timer)
  }, [answered])
  return answered
}
