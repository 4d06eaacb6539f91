import { useState } from 'react'

import { useProcesses, useProcessLog, useStopProcess } from '../api/processes.ts'
import type { ManagedProcess } from '../api/processes.ts'
import { ConfirmDialog } from '../base/confirm-dialog.tsx'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'
import { LogBox } from './log-box.tsx'

/** The processes that agents started and left running, with what they print. */
export function ProcessesPart({ workspace }: { workspace: string }) {
  const { data, error } = useProcesses(workspace)
  if (error !== null) return <p role="alert">{error.message}</p>
  if (data === undefined) return <p className="note faint">Loading…</p>
  return (
    <>
      {data.processes.length === 0 && (
        <p className="note">No agent has started a process that continues after its call.</p>
      )}
      <ul className="rows" aria-label="Processes">
        {data.processes.map((process) => (
          <Process key={process.process_id} workspace={workspace} process={process} />
        ))}
      </ul>
    </>
  )
}

function Process({ workspace, process }: { workspace: string; process: ManagedProcess }) {
  const { process_id, state, root, command, purpose, agent, started_at, pid } = process
  const [isOpen, setIsOpen] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const stop = useStopProcess(workspace, process_id)
  const close = () => {
    stop.reset()
    setIsAsking(false)
  }
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <code>{oneLine(command)}</code>
        </span>
        <span className="outcome" data-outcome={state === 'running' ? 'open' : undefined}>
          {stateOf(process)}
        </span>
        <button type="button" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide log' : 'Show log'}
        </button>
        {state === 'running' && (
          <button type="button" onClick={() => setIsAsking(true)}>
            Stop…
          </button>
        )}
      </div>
      <p className="faint">
        <bdi>{oneLine(agent)}</bdi> in <bdi>{oneLine(root)}</bdi>, started <Age at={started_at} />{' '}
        ago{pid !== undefined && `, pid ${pid}`}
        {process.sandboxed && ', in the sandbox'}
        {purpose !== '' && (
          <>
            {': '}
            <bdi>{oneLine(purpose)}</bdi>
          </>
        )}
      </p>
      {isOpen && <Log workspace={workspace} process={process} />}
      {isAsking && (
        <ConfirmDialog
          title="Stop this process?"
          yes="Stop"
          no="Let it run"
          isBusy={stop.isPending}
          error={stop.error}
          onYes={() => stop.mutate(undefined, { onSuccess: close })}
          onClose={close}
        >
          Stops <code>{oneLine(command)}</code> with all that it started: politely, then hard.
        </ConfirmDialog>
      )}
    </li>
  )
}

function stateOf({ state, exit_code, signal }: ManagedProcess): string {
  if (state === 'running') return 'Running'
  if (state === 'unknown') return 'Unknown'
  return `Ended${exit_code === undefined ? '' : ` with ${exit_code}`}${signal === undefined ? '' : ` by ${signal}`}`
}

function Log({ workspace, process }: { workspace: string; process: ManagedProcess }) {
  return <LogBox log={useProcessLog(workspace, process)} empty="Nothing was printed." />
}
