import type { ApiAttempt, ApiDelivery } from '../../../../lib/schema/api.ts'
import type { FetchedDetail } from '../../api/job-detail.ts'
import { TimeLeft } from '../../text/age.tsx'
import { Folded } from '../../text/folded.tsx'
import { dayAndTime, duration, fullTime } from '../../text/time.ts'
import { oneLine } from '../../text/visible.ts'

/** Every turn of a job with its lease, and every notification about the job. */
export function Attempts({ detail }: { detail: FetchedDetail }) {
  const hasMoved = detail.attempts.some(({ agent }) => agent !== detail.job.to)
  return (
    <>
      <section className="part">
        <h3>Attempts</h3>
        {detail.attempts.length === 0 && <p className="faint">Not started yet.</p>}
        <ol className="attempts">
          {detail.attempts.map((attempt) => (
            <Attempt
              key={attempt.token}
              attempt={attempt}
              namesAgent={hasMoved}
              fetchedAtMs={detail.fetchedAtMs}
            />
          ))}
        </ol>
      </section>
      <section className="part">
        <h3>Notifications</h3>
        {detail.deliveries.length === 0 ? (
          <p className="faint">None yet.</p>
        ) : (
          <Deliveries deliveries={detail.deliveries} />
        )}
      </section>
    </>
  )
}

function Attempt(props: { attempt: ApiAttempt; namesAgent: boolean; fetchedAtMs: number }) {
  const { attempt, namesAgent, fetchedAtMs } = props
  const { lease, started_at, ended_at, error } = attempt
  const facts = [
    namesAgent ? oneLine(attempt.agent) : null,
    `started ${dayAndTime(started_at)}`,
    ended_at && `took ${duration(Date.parse(ended_at) - Date.parse(started_at))}`,
    `worker ${oneLine(lease.worker_id)}, pid ${lease.pid}`,
    lease.host && `on ${oneLine(lease.host)}`,
    `token ${attempt.token}`,
  ]
  return (
    <li data-ended={attempt.ended_as}>
      <p>
        <strong>Attempt {attempt.attempt}</strong> {oneLine(attempt.ended_as.replaceAll('_', ' '))}
      </p>
      <p className="faint">
        {facts.filter((fact) => fact !== null).join(' · ')}
        {lease.ends_in_ms !== null && (
          <>
            {' · lease ends in '}
            <TimeLeft untilMs={fetchedAtMs + lease.ends_in_ms} />
          </>
        )}
      </p>
      {error !== null && (
        <div className="bad">
          <code>{oneLine(error.code)}</code> <Folded text={error.message} />
        </div>
      )}
    </li>
  )
}

function Deliveries({ deliveries }: { deliveries: ApiDelivery[] }) {
  return (
    <div className="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Recipient</th>
            <th scope="col">Event</th>
            <th scope="col">Delivered by</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map(({ at, agent, session, kind, way, state }) => (
            <tr key={`${at} ${agent} ${session} ${kind} ${way}`}>
              <td title={fullTime(at)}>{dayAndTime(at)}</td>
              <td>
                <bdi>{agent}</bdi>
                {session !== null && <span className="faint"> {oneLine(session)}</span>}
              </td>
              <td>{oneLine(kind)}</td>
              <td>{way === null ? '–' : oneLine(way)}</td>
              <td>{state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
