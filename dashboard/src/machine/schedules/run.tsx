import type { ScheduleRun } from '../../../../lib/schema/api-schedules.ts'
import { hrefOf } from '../../base/address.ts'
import { dayAndTime, fullTime } from '../../text/time.ts'
import { oneLine } from '../../text/visible.ts'

/** A run of a schedule: its time, its state and a link to its job. */
export function Run({ workspace, run }: { workspace: string; run: ScheduleRun }) {
  const { due_at, at, job_id, flow_id, reason } = run
  const state = run.state.replace('_', ' ')
  const time = due_at ?? at
  return (
    <span>
      <time dateTime={time} title={fullTime(time)}>
        {dayAndTime(time)}
      </time>
      {due_at === null && ' (run by hand)'},{' '}
      {job_id === null ? (
        <>
          {state}
          {flow_id !== null && (
            <>
              , flow <code>{oneLine(flow_id)}</code>
            </>
          )}
        </>
      ) : (
        <a href={hrefOf({ workspace, jobId: job_id })}>{state}</a>
      )}
      {reason !== null && `: ${oneLine(reason)}`}
    </span>
  )
}
