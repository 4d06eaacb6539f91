import { useState } from 'react'

import type { WorkerDetail } from '../../../../lib/schema/api-workers.ts'
import { useWorkerLog } from '../../api/workers.ts'
import { hrefOf } from '../../base/address.ts'
import { Age } from '../../text/age.tsx'
import { oneLine } from '../../text/visible.ts'
import { LogBox } from '../log-box.tsx'

/** A worker: what it serves, its slots, the jobs that it runs, and its log. */
export function Worker(props: { worker: WorkerDetail; workspace: string | undefined }) {
  const { worker } = props
  const { worker_id, slots, running, jobs, is_leaving, log, workspace } = worker
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{worker.agents.map(servedAs).join(', ')}</bdi>
        </span>
        {is_leaving && <span className="tag">exits when it is done</span>}
        <span className="outcome" data-outcome={running > 0 ? 'open' : undefined}>
          {running} of {slots} {slots === 1 ? 'slot' : 'slots'} used
        </span>
        {log === 'here' && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Hide' : 'Show'} log of ${oneLine(worker_id)}`}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? 'Hide log' : 'Show log'}
          </button>
        )}
      </div>
      <Facts worker={worker} workspace={props.workspace} />
      {jobs.length > 0 && (
        <ul className="worker-jobs" aria-label={`Jobs of ${oneLine(worker_id)}`}>
          {jobs.map(({ job_id, agent, headline, since }) => (
            <li key={job_id}>
              <a href={hrefOf({ workspace, jobId: job_id })}>{oneLine(headline)}</a>{' '}
              <span className="faint">
                {worker.agents.length > 1 && `${oneLine(agent)}, `}for <Age at={since} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isOpen && <Log workspace={workspace} worker={worker_id} />}
    </li>
  )
}

function Facts(props: { worker: WorkerDetail; workspace: string | undefined }) {
  const { worker_id, pid, host, started_at, last_seen, version, log } = props.worker
  return (
    <p className="faint">
      <code>{oneLine(worker_id)}</code>, pid {pid}
      {host !== null && (
        <>
          {' '}
          on <bdi>{oneLine(host)}</bdi>
        </>
      )}
      {props.workspace !== undefined && (
        <>
          {' '}
          in <bdi>{oneLine(props.workspace)}</bdi>
        </>
      )}
      , up for <Age at={started_at} />
      {version !== null && `, version ${oneLine(version)}`}
      {host !== null && (
        <>
          , seen <Age at={last_seen} /> ago
        </>
      )}
      {log === 'elsewhere' && ', its log is on its host'}
    </p>
  )
}

function Log({ workspace, worker }: { workspace: string; worker: string }) {
  return <LogBox log={useWorkerLog(workspace, worker)} empty="Nothing was logged." />
}

function servedAs({ agent, allows_writes, limit }: WorkerDetail['agents'][number]): string {
  const notes = [
    ...(allows_writes ? ['may change files'] : []),
    ...(limit === null ? [] : [`at most ${limit} at once`]),
  ]
  return `${oneLine(agent)}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}
