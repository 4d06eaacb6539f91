import { useSchedule } from '../../api/schedules.ts'
import { dayAndTime } from '../../text/time.ts'
import { Run } from './run.tsx'

/** The latest runs of a schedule, and the next due times. */
export function Runs({ workspace, id }: { workspace: string; id: string }) {
  const { data, error } = useSchedule(workspace, id)
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="faint">Loading…</p>
  const { runs, upcoming } = data
  return (
    <>
      {upcoming.length > 0 && (
        <p className="faint">Due {upcoming.map((at) => dayAndTime(at)).join(', ')}</p>
      )}
      {runs.length === 0 && <p className="faint">It has not run yet.</p>}
      <ul className="schedule-runs">
        {runs.map((run) => (
          <li key={`${run.due_at} ${run.at} ${run.job_id}`}>
            <Run workspace={workspace} run={run} />
          </li>
        ))}
      </ul>
    </>
  )
}
