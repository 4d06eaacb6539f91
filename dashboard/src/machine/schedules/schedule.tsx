import { useId, useState } from 'react'

import type { ScheduleRow } from '../../../../lib/schema/api-schedules.ts'
import { useChangeSchedule, useRunSchedule } from '../../api/schedules.ts'
import { BusyButton } from '../../base/busy-button.tsx'
import { ConfirmDialog } from '../../base/confirm-dialog.tsx'
import { counted } from '../../text/number.ts'
import { dayAndTime, fullTime, withLocalTimes } from '../../text/time.ts'
import { oneLine } from '../../text/visible.ts'
import { Run } from './run.tsx'
import { Runs } from './runs.tsx'

/** A schedule: what it sends and when, its last run, and what a person can do with it. */
export function Schedule(props: {
  workspace: string
  row: ScheduleRow
  onRemoved: (text: string) => void
}) {
  const { workspace, row } = props
  const { schedule_id: id, state, last_run: last } = row
  const change = useChangeSchedule(workspace, id)
  const run = useRunSchedule(workspace, id)
  const [isOpen, setIsOpen] = useState(false)
  const [isRemoving, setIsRemoving] = useState(false)
  const runsId = useId()
  const name = nameOf(row)
  const isPaused = state === 'paused'
  const refused = run.data?.state === 'refused' ? run.data.reason : null
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{name}</bdi>
        </span>
        {isPaused && <span className="tag">paused</span>}
        <span className="row">
          <BusyButton
            type="button"
            isBusy={run.isPending}
            aria-label={`Run now: ${name}`}
            onClick={() => run.mutate()}
          >
            Run now
          </BusyButton>
          <BusyButton
            type="button"
            isBusy={change.isPending}
            aria-label={`${isPaused ? 'Resume' : 'Pause'} ${name}`}
            onClick={() => change.mutate(isPaused ? 'resume' : 'pause')}
          >
            {isPaused ? 'Resume' : 'Pause'}
          </BusyButton>
          <button
            type="button"
            className="quiet"
            aria-label={`Remove ${name}…`}
            onClick={() => setIsRemoving(true)}
          >
            Remove…
          </button>
        </span>
      </div>
      <p>
        <code>{oneLine(row.when)}</code> to <bdi>{oneLine(row.to ?? 'a flow')}</bdi>:{' '}
        <bdi>{oneLine(row.summary)}</bdi>
      </p>
      <Next row={row} />
      <p className="row">
        {last === null ? (
          <span className="faint">It has not run yet.</span>
        ) : (
          <span>
            Last run: <Run workspace={workspace} run={last} />
          </span>
        )}
        <button
          type="button"
          className="quiet"
          aria-expanded={isOpen}
          aria-controls={runsId}
          aria-label={`${isOpen ? 'Hide' : 'Show'} runs of ${name}`}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide runs' : 'Show runs'}
        </button>
      </p>
      <div id={runsId}>{isOpen && <Runs workspace={workspace} id={id} />}</div>
      {refused !== null && <p role="alert">Not sent: {withLocalTimes(oneLine(refused))}</p>}
      {[run.error, change.error].map(
        (error) =>
          error !== null && (
            <p key={error.message} role="alert">
              {error.message}
            </p>
          ),
      )}
      {isRemoving && (
        <ConfirmDialog
          title={`Remove ${name}?`}
          yes="Remove schedule"
          no="Keep it"
          isBusy={change.isPending}
          error={change.error}
          onYes={() =>
            change.mutate('remove', {
              onSuccess() {
                setIsRemoving(false)
                props.onRemoved(`${name} is removed.`)
              },
            })
          }
          onClose={() => setIsRemoving(false)}
        >
          <p>It sends nothing more. Runs that are open continue.</p>
        </ConfirmDialog>
      )}
    </li>
  )
}

/** The button beside it does the same. */
const ADVICE = /; continue it with "[^"]*"\.$/

function Next({ row }: { row: ScheduleRow }) {
  const { next_at, why, state, missed_runs: missed, overlapped_runs: overlapped } = row
  const left = [
    ...(missed === 0 ? [] : [`${counted(missed, 'due time')} missed`]),
    ...(overlapped === 0 ? [] : [`${overlapped} left out while a run was open`]),
  ]
  return (
    <p className="faint">
      {state === 'active' && next_at !== null ? (
        <>
          Next run{' '}
          <time dateTime={next_at} title={fullTime(next_at)}>
            {dayAndTime(next_at)}
          </time>
          {'. '}
        </>
      ) : (
        `${withLocalTimes(oneLine(why.replace(ADVICE, '.')))} `
      )}
      {counted(row.sent_runs, 'run')} sent{left.length > 0 && `, ${left.join(', ')}`}.
    </p>
  )
}

function nameOf({ name, kind, summary, schedule_id, to }: ScheduleRow): string {
  const otherwise = kind === 'flow' ? summary : `${to} ${schedule_id.slice(0, 6)}`
  return oneLine(name ?? otherwise)
}
