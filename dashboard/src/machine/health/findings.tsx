import { useRef, useState } from 'react'

import type { HealthReport } from '../../../../lib/schema/api-health.ts'
import { useRepair } from '../../api/health.ts'
import { ConfirmDialog } from '../../base/confirm-dialog.tsx'
import { Icon } from '../../base/icon.tsx'
import { counted } from '../../text/number.ts'
import { oneLine } from '../../text/visible.ts'

type Finding = HealthReport['checks'][number]

/** What is not as it should be, each with its remedy, and a button for those that the relay repairs itself. */
export function Findings({ workspace, checks }: { workspace: string; checks: Finding[] }) {
  const findings = checks.filter(({ state }) => state !== 'ok')
  const ordered = findings.toSorted((a, b) => rank(a) - rank(b))
  const mendable = ordered.filter(({ fix }) => fix)
  const [isAsking, setIsAsking] = useState(false)
  const report = useRef<HTMLDivElement>(null)
  const repair = useRepair(workspace)
  const repaired = repair.data?.repaired
  return (
    <>
      {ordered.length > 0 && (
        <section className="part" aria-label="Findings">
          <h3>What to do</h3>
          <ul className="findings">
            {ordered.map((finding) => (
              <FindingLine key={`${finding.name} ${finding.message}`} finding={finding} />
            ))}
          </ul>
          {mendable.length > 0 && (
            <button type="button" className="main" onClick={() => setIsAsking(true)}>
              Repair {counted(mendable.length, 'finding')}…
            </button>
          )}
        </section>
      )}
      <div ref={report} role="status" tabIndex={-1}>
        {repaired !== undefined && <Repaired lines={repaired} />}
      </div>
      {isAsking && (
        <ConfirmDialog
          title={`Repair ${counted(mendable.length, 'finding')}?`}
          yes="Repair"
          no="Not now"
          isBusy={repair.isPending}
          error={repair.error}
          onYes={() =>
            repair.mutate(undefined, {
              onSuccess() {
                setIsAsking(false)
                report.current?.focus()
              },
            })
          }
          onClose={() => {
            repair.reset()
            setIsAsking(false)
          }}
        >
          <ul className="findings">
            {mendable.map((finding) => (
              <FindingLine key={`${finding.name} ${finding.message}`} finding={finding} />
            ))}
          </ul>
          <p>
            Damaged records are set aside, not deleted. Jobs of workers that are gone return to the
            queue; one that may have changed files waits for you.
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  const { name, state, message, repair } = finding
  return (
    <li data-state={state}>
      <Icon name="warning" />
      <div>
        <p>
          <b>{oneLine(name)}</b>{' '}
          <span className="visually-hidden">{state === 'error' ? 'problem' : 'warning'}: </span>
          {oneLine(message)}
        </p>
        {repair !== undefined && <p className="remedy">{oneLine(repair)}</p>}
      </div>
    </li>
  )
}

function Repaired({ lines }: { lines: string[] }) {
  if (lines.length === 0) return <p>There was nothing left to repair.</p>
  return (
    <>
      <p>Repaired:</p>
      <ul className="repaired">
        {lines.map((line) => (
          <li key={line}>{oneLine(line)}</li>
        ))}
      </ul>
    </>
  )
}

function rank({ state }: Finding): number {
  return state === 'error' ? 0 : 1
}
