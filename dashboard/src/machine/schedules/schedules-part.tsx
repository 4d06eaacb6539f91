import { useRef, useState } from 'react'

import { useSchedules } from '../../api/schedules.ts'
import { Icon } from '../../base/icon.tsx'
import { NextStep } from '../next-step.tsx'
import { Schedule } from './schedule.tsx'
import { ScheduleDialog } from './schedule-dialog.tsx'

/** The schedules of a workspace: when each is due next, and what became of its last run. */
export function SchedulesPart({ workspace }: { workspace: string }) {
  const { data, error } = useSchedules(workspace)
  const [done, setDone] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const status = useRef<HTMLParagraphElement>(null)
  if (data === undefined) {
    return error === null ? (
      <p className="note faint">Loading…</p>
    ) : (
      <p role="alert">{error.message}</p>
    )
  }
  const { schedules, are_fired, remaining } = data
  function say(text: string): void {
    setDone(text)
    status.current?.focus()
  }
  return (
    <>
      <p className="row new-schedule">
        <button type="button" onClick={() => setIsAdding(true)}>
          <Icon name="plus" /> New schedule…
        </button>
      </p>
      {error !== null && <p role="alert">{error.message}</p>}
      {!are_fired && (
        <p className="note idle-schedules">
          <Icon name="warning" /> No process runs that sends what is due. Start a worker, or keep
          this server running.
        </p>
      )}
      {schedules.length === 0 && (
        <NextStep command='relay schedule add codex "Run the tests, and say what fails." --every 6h'>
          Nothing is sent again and again. Add a schedule here, or in a terminal:
        </NextStep>
      )}
      <p role="status" ref={status} tabIndex={-1}>
        {done}
      </p>
      <ul className="rows" aria-label="Schedules">
        {schedules.map((row) => (
          <Schedule key={row.schedule_id} workspace={workspace} row={row} onRemoved={say} />
        ))}
      </ul>
      {isAdding && (
        <ScheduleDialog
          workspace={workspace}
          onAdded={(text) => {
            setIsAdding(false)
            say(text)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
      {remaining > 0 && <p className="faint">{remaining} more are not shown.</p>}
    </>
  )
}
