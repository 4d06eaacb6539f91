import type { HostRow } from '../../../../lib/schema/api-workers.ts'
import { useWorkspaces } from '../../api/lists.ts'
import { useWorkers } from '../../api/workers.ts'
import { Age } from '../../text/age.tsx'
import { oneLine } from '../../text/visible.ts'
import { NextStep } from '../next-step.tsx'
import { Unserved } from './unserved.tsx'
import { Worker } from './worker.tsx'

/** The agents whose jobs no worker takes, then the workers with what they run, and the hosts. */
export function WorkersPart() {
  const { data, error } = useWorkers()
  const names = useWorkspaceNames()
  if (data === undefined) {
    return error === null ? (
      <p className="note faint">Loading…</p>
    ) : (
      <p role="alert">{error.message}</p>
    )
  }
  const { workers, unserved, hosts } = data
  return (
    <>
      {error !== null && <p role="alert">{error.message}</p>}
      {unserved.length > 0 && (
        <section className="part" aria-label="Not served">
          <h3>Jobs that no worker takes</h3>
          <ul className="rows unserved">
            {unserved.map((each) => (
              <Unserved
                key={`${each.workspace}/${each.agent}`}
                unserved={each}
                workspace={names(each.workspace)}
              />
            ))}
          </ul>
        </section>
      )}
      <section className="part" aria-label="Workers">
        <h3>{workers.length === 0 ? 'No worker is running' : 'Workers'}</h3>
        {workers.length === 0 && unserved.length === 0 && (
          <NextStep command="relay worker --agent codex">
            Workers run the turns of agents. Start one in a terminal that stays open:
          </NextStep>
        )}
        <ul className="rows">
          {workers.map((each) => (
            <Worker
              key={`${each.workspace}/${each.worker_id}`}
              worker={each}
              workspace={names(each.workspace)}
            />
          ))}
        </ul>
      </section>
      <Hosts hosts={hosts} />
    </>
  )
}

/** The name of a workspace by its id; undefined where there is only one. */
function useWorkspaceNames(): (id: string) => string | undefined {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  return (id) =>
    workspaces.length < 2
      ? undefined
      : (workspaces.find(({ workspace }) => workspace === id)?.name ?? id)
}

function Hosts({ hosts }: { hosts: HostRow[] }) {
  return (
    <section className="part" aria-label="Hosts">
      <h3>Hosts</h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <div className="table-box" role="region" aria-label="Table of hosts" tabIndex={0}>
        <table className="hosts">
          <thead>
            <tr>
              <th scope="col">Host</th>
              <th scope="col">Workers</th>
              <th scope="col">Slots used</th>
              <th scope="col">CPUs</th>
              <th scope="col">Load (1, 5, 15 min)</th>
              <th scope="col">Last seen</th>
            </tr>
          </thead>
          <tbody>
            {hosts.map(({ host, name, workers, slots, running, cpus, load, last_seen }) => (
              <tr key={host ?? ''}>
                <th scope="row">
                  {oneLine(name)} {host === null && <span className="faint">(this host)</span>}
                </th>
                <td>{workers}</td>
                <td>
                  {running} of {slots}
                </td>
                <td>{cpus ?? 'unknown'}</td>
                <td>{load?.map((each) => each.toFixed(1)).join(', ') ?? 'unknown'}</td>
                <td>
                  {host === null ? (
                    'now'
                  ) : (
                    <>
                      <Age at={last_seen} /> ago
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
