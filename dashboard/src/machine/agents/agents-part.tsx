import { useRef, useState } from 'react'

import { useAddAgent, useConfiguredAgents } from '../../api/configured-agents.ts'
import { useAgents } from '../../api/lists.ts'
import { Icon } from '../../base/icon.tsx'
import { oneLine } from '../../text/visible.ts'
import { AgentDialog } from './agent-dialog.tsx'
import { creationOf, NEW_AGENT } from './agent-form.ts'
import { Agent } from './agent.tsx'

/** The agents that can run on this machine: built in or configured. */
export function AgentsPart({ workspace }: { workspace: string }) {
  const { data, error } = useConfiguredAgents(workspace)
  const served = useAgents().data?.agents ?? []
  const add = useAddAgent(workspace)
  const [isAdding, setIsAdding] = useState(false)
  const [done, setDone] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const close = () => {
    add.reset()
    setIsAdding(false)
  }
  return (
    <>
      {error !== null && <p role="alert">{error.message}</p>}
      {data === undefined && error === null && <p className="note faint">Loading…</p>}
      <p className="row">
        <button type="button" className="main" ref={button} onClick={() => setIsAdding(true)}>
          <Icon name="plus" /> Add an agent
        </button>
        <span role="status">{done}</span>
      </p>
      <ul className="rows" aria-label="Agents">
        {data?.agents.map((row) => (
          <Agent
            key={row.agent}
            workspace={workspace}
            row={row}
            served={served.filter(({ agent }) => agent === row.agent)}
            onRemoved={(text) => {
              setDone(text)
              button.current?.focus()
            }}
          />
        ))}
      </ul>
      {data !== undefined && (
        <p className="faint">
          Configured in <code>{oneLine(data.config_path)}</code>.
        </p>
      )}
      {isAdding && (
        <AgentDialog
          title="Add an agent"
          form={NEW_AGENT}
          isNew
          isBusy={add.isPending}
          error={add.error}
          onSave={(form) =>
            add.mutate(creationOf(form), {
              onSuccess({ agent }) {
                setDone(`${agent} is added. Test it, then start a worker for it.`)
                close()
              },
            })
          }
          onClose={close}
        />
      )}
    </>
  )
}
