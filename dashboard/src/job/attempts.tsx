import type { ApiAttempt, ApiDelivery, JobDetail } from '../../../lib/schema/api.ts'
import { oneLine } from '../text/marks.ts'
import { dayAndTime, duration, span, timeOfDay } from '../text/time.ts'

/** Every turn with its lease, and who was told of the job. */
export function Attempts({ detail }: { detail: JobDetail }) {
  return (
    <>
      <section className="part">
        <h3>Attempts</h3>
        {detail.attempts.length === 0 && <p className="faint">Nobody has taken it yet.</p>}
        <ol className="attempts">
          {detail.attempts.map((attempt) => (
            <Attempt key={attempt.token} attempt={attempt} />
          ))}
        </ol>
      </section>
      <section className="part">
        <h3>Who was told</h3>
        {detail.deliveries.length === 0 ? (
          <p className="faint">Nobody yet.</p>
        ) : (
          <Deliveries deliveries={detail.deliveries} />
        )}
      </section>
    </>
  )
}

function Attempt({ attempt }: { attempt: ApiAttempt }) {
  const { lease, started_at, ended_at, error } = attempt
  const took = ended_at === null ? undefined : Date.parse(ended_at) - Date.parse(started_at)
  const facts = [
    `began ${timeOfDay(started_at)}`,
    took === undefined ? undefined : `took ${duration(took)}`,
    `worker ${oneLine(lease.worker_id)}, pid ${lease.pid}`,
    `token ${attempt.token}`,
    lease.ends_in_ms === null ? undefined : `lease ends in ${span(lease.ends_in_ms)}`,
  ]
  return (
    <li data-ended={attempt.ended_as}>
      <p>
        <strong>Attempt {attempt.attempt}</strong> {oneLine(attempt.ended_as.replaceAll('_', ' '))}
      </p>
      <p className="faint">{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      {error !== null && (
        <p className="bad">
          <code>{oneLine(error.code)}</code> {oneLine(error.message)}
        </p>
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
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Of what</th>
            <th scope="col">How</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((told) => (
            <tr key={`${told.at} ${told.agent} ${told.session} ${told.kind} ${told.way}`}>
              <td>{dayAndTime(told.at)}</td>
              <td>
                <bdi>{told.agent}</bdi>
                {told.session !== null && <span className="faint"> {oneLine(told.session)}</span>}
              </td>
              <td>{oneLine(told.kind)}</td>
              <td>{told.way === null ? '–' : oneLine(told.way)}</td>
              <td>{told.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
