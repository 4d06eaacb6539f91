import type { HealthGroup, HealthReport } from '../../../../lib/schema/api-health.ts'
import { useHealth } from '../../api/health.ts'
import { BusyButton } from '../../base/busy-button.tsx'
import { machineHref } from '../../base/address.ts'
import { CheckLine } from '../check-line.tsx'
import { Findings } from './findings.tsx'
import { summaryOf } from './summary.ts'

/** The groups in the order of the report, with their names. */
const GROUPS: Record<HealthGroup, string> = {
  machine: 'This machine',
  store: 'Store',
  workers: 'Workers',
  team: 'Team',
  worktrees: 'Worktrees',
  agents: 'Agents',
  webhooks: 'Webhooks',
  clients: 'Clients',
  tools: 'Tools',
}

/** What the relay checks about itself: what is wrong with its remedy first, then the checks that passed. */
export function HealthPart({ workspace }: { workspace: string }) {
  const { data, error, isFetching, refetch } = useHealth(workspace)
  return (
    <>
      <p className="row">
        <BusyButton isBusy={isFetching} onClick={() => void refetch()}>
          {isFetching ? 'Checking…' : 'Check again'}
        </BusyButton>
        <span role="status">{data !== undefined && !isFetching && summaryOf(data.checks)}</span>
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
      {data !== undefined && <Findings workspace={workspace} checks={data.checks} />}
      {data !== undefined && <Passed report={data} />}
      <p className="faint">
        <a href={machineHref({ part: 'workers', workspace })}>Workers</a> shows slots and logs,{' '}
        <a href={machineHref({ part: 'access', workspace })}>Access</a> the tunnel, clients and
        tokens.
      </p>
    </>
  )
}

/** The checks that found nothing, by group. */
function Passed({ report: { checks, directory } }: { report: HealthReport }) {
  const groups = Object.entries(GROUPS).flatMap(([group, name]) => {
    const found = checks.filter((check) => check.group === group && check.state === 'ok')
    return found.length === 0 ? [] : [{ group, name, found }]
  })
  return (
    <section className="part" aria-label="Passed">
      <h3>Passed</h3>
      <p className="faint">
        The data of this workspace is in <code>{directory}</code>.
      </p>
      {groups.map(({ group, name, found }) => (
        <section key={group} className="check-group" aria-label={name}>
          <h4>{name}</h4>
          <ul className="checks">
            {found.map((check) => (
              <CheckLine key={`${check.name} ${check.message}`} check={check} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
