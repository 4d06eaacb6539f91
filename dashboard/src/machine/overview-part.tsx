import { useApprovals } from '../api/approvals.ts'
import { useRoots } from '../api/roots.ts'
import { useToolChecks } from '../api/tool-checks.ts'
import { machineHref } from '../base/address.ts'
import { CheckLine } from './check-line.tsx'
import { NextStep } from './next-step.tsx'

/** What to do next, and whether tools have what they need. */
export function OverviewPart({ workspace }: { workspace: string }) {
  const { data, error } = useToolChecks(workspace)
  return (
    <>
      <Next workspace={workspace} />
      {error !== null && <p role="alert">{error.message}</p>}
      {data === undefined && error === null && <p className="note faint">Loading…</p>}
      {data !== undefined && (
        <section className="part" aria-label="Checks">
          <h3>Checks</h3>
          <ul className="checks">
            {data.checks.map((check) => (
              <CheckLine key={check.name} check={check} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Next({ workspace }: { workspace: string }) {
  const { pending } = useApprovals()
  const { data } = useRoots(workspace)
  if (pending.length > 0) {
    return (
      <NextStep>
        <a href={machineHref({ part: 'approvals' })}>
          {pending.length === 1
            ? 'Answer the call that waits for you.'
            : `Answer the ${pending.length} calls that wait for you.`}
        </a>
      </NextStep>
    )
  }
  if (data?.roots.length !== 0) return null
  return (
    <NextStep command="relay root add ~/project --mode ask">
      No folder is registered, so tools can use none. Add one under{' '}
      <a href={machineHref({ part: 'roots' })}>Roots</a>, or in a terminal:
    </NextStep>
  )
}
