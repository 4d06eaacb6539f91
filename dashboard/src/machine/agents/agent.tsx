import { useState } from 'react'

import type { ConfiguredAgent } from '../../../../lib/schema/api-agents.ts'
import type { AgentRow } from '../../../../lib/schema/api.ts'
import { useChangeAgent, useTestAgent } from '../../api/configured-agents.ts'
import { BudgetBars } from '../../base/budget-bars.tsx'
import { BusyButton } from '../../base/busy-button.tsx'
import { Icon } from '../../base/icon.tsx'
import { CopyButton } from '../../text/copy-button.tsx'
import { counted } from '../../text/number.ts'
import { duration } from '../../text/time.ts'
import { oneLine } from '../../text/visible.ts'
import { AgentDialog } from './agent-dialog.tsx'
import { changesOf, formOf, nameOfExecutor } from './agent-form.ts'
import { RemoveAgent } from './remove-agent.tsx'

/** An agent: how its turns run, who serves it, and what can be done with it. `served` has its row of each workspace. */
export function Agent(props: {
  workspace: string
  row: ConfiguredAgent
  served: AgentRow[]
  /** Called with what to report once it is gone. */
  onRemoved: (text: string) => void
}) {
  const { workspace, row, served, onRemoved } = props
  const { agent, executor, is_built_in, is_configured, allow_writes } = row
  const [dialog, setDialog] = useState<'change' | 'remove'>()
  const change = useChangeAgent(workspace, agent)
  const test = useTestAgent(workspace, agent)
  const close = () => {
    change.reset()
    setDialog(undefined)
  }
  const name = oneLine(agent)
  return (
    <li>
      <div className="row-head">
        <span className="title">
          <bdi>{name}</bdi>
        </span>
        <span className="tag">{nameOfExecutor(executor)}</span>
        {is_built_in && <span className="tag">built in</span>}
        {allow_writes && <span className="tag">may change files</span>}
        <BusyButton
          isBusy={test.isPending}
          aria-label={`Test ${name}`}
          onClick={() => test.mutate()}
        >
          {test.isPending ? 'Testing…' : 'Test'}
        </BusyButton>
        <button type="button" aria-label={`Change ${name}…`} onClick={() => setDialog('change')}>
          Change…
        </button>
        {is_configured && (
          <button type="button" aria-label={`Remove ${name}…`} onClick={() => setDialog('remove')}>
            {is_built_in ? 'Reset…' : 'Remove…'}
          </button>
        )}
      </div>
      <p className="faint">
        <Settings row={row} />
      </p>
      {row.budgets.length > 0 && <BudgetBars budgets={row.budgets} />}
      <Served agent={agent} rows={served} />
      <div role="status">
        {test.data !== undefined && (
          <p className="tested" data-state={test.data.ok ? 'ok' : 'warning'}>
            <Icon name={test.data.ok ? 'check' : 'warning'} />
            <span>
              {test.data.ok ? 'It works: ' : 'It does not work: '}
              {oneLine(test.data.message)}
            </span>
          </p>
        )}
        {test.error !== null && <p className="bad">{test.error.message}</p>}
      </div>
      {dialog === 'change' && (
        <AgentDialog
          title={`Change ${name}`}
          form={formOf(row)}
          isNew={false}
          isBusy={change.isPending}
          error={change.error}
          onSave={(form) => change.mutate(changesOf(formOf(row), form), { onSuccess: close })}
          onClose={close}
        />
      )}
      {dialog === 'remove' && (
        <RemoveAgent
          workspace={workspace}
          row={row}
          served={served}
          onRemoved={onRemoved}
          onClose={close}
        />
      )}
    </li>
  )
}

function Settings({ row }: { row: ConfiguredAgent }) {
  const { program, trigger_url, token_configured, model, effort, concurrency, timeout_ms } = row
  return (
    <>
      {program !== null && (
        <>
          Runs <code>{oneLine(program)}</code>,{' '}
        </>
      )}
      {trigger_url !== null && (
        <>
          Triggers <code>{oneLine(trigger_url)}</code>,{' '}
          {token_configured !== true && (
            <>
              <b className="bad">its token is missing</b>,{' '}
            </>
          )}
        </>
      )}
      {model !== null && `model ${oneLine(model)}, `}
      {effort !== null && `effort ${oneLine(effort)}, `}
      {concurrency !== null && `${counted(concurrency, 'turn')} at once, `}
      at most {limitText(timeout_ms)} per turn
    </>
  )
}

/** A time limit, such as `30 min` or `24 h`. */
function limitText(ms: number): string {
  if (ms % 3_600_000 === 0) return `${ms / 3_600_000} h`
  return ms % 60_000 === 0 ? `${ms / 60_000} min` : duration(ms)
}

/** Who serves the agent; the command that starts a worker where none does. */
function Served({ agent, rows }: { agent: string; rows: AgentRow[] }) {
  const workers = rows.flatMap((row) => row.workers)
  const running = rows.reduce((sum, row) => sum + row.running, 0)
  const paused = rows.find((row) => row.paused !== null)?.paused
  const command = `relay worker --agent ${agent}`
  return (
    <>
      {workers.length === 0 ? (
        <p className="row">
          No worker serves it: <code>{command}</code> <CopyButton text={command} label="Copy" />
        </p>
      ) : (
        <p>
          Served by {counted(workers.length, 'worker')}
          {running > 0 && `, ${counted(running, 'job')} running`}
        </p>
      )}
      {paused && (
        <p className="bad">
          <Icon name="warning" /> Paused: {oneLine(paused.reason)}
        </p>
      )}
    </>
  )
}
