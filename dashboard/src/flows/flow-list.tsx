import { useState } from 'react'

import type { FlowState, FlowSummary } from '../../../lib/schema/api-flows.ts'
import { useFlows } from '../api/flows.ts'
import { useWorkspaces } from '../api/lists.ts'
import { SelectField } from '../base/field.tsx'
import { flowsHref } from '../base/flows-address.ts'
import { LoadState } from '../base/load-state.tsx'
import { openFlows } from '../base/route.ts'
import { Age } from '../text/age.tsx'
import { oneLine } from '../text/visible.ts'
import { shownFlow } from './flow-words.ts'
import { Status } from './status.tsx'

/** Flows that are listed first, and how many more at a time. */
const PAGE = 50

const STATES = ['running', 'completed', 'failed', 'cancelled'] as const
const ALL = 'all'

/** The flows of a workspace, the latest first. */
export function FlowList({ workspace }: { workspace: string }) {
  const [state, setState] = useState<FlowState>()
  const [limit, setLimit] = useState(PAGE)
  const { data, error, refetch } = useFlows({ workspace, state, limit })
  return (
    <>
      <div className="flows-filter" role="group" aria-label="Filter">
        <WorkspaceChoice workspace={workspace} />
        <SelectField
          label="State"
          value={state ?? ALL}
          choices={[
            [ALL, 'All states'],
            ...STATES.map((each): [FlowState, string] => [each, shownFlow(each).word]),
          ]}
          onChoose={(chosen) => setState(STATES.find((each) => each === chosen))}
        />
      </div>
      <LoadState error={error} isLoaded={data !== undefined} onRetry={() => void refetch()} />
      {data?.flows.length === 0 && <Empty isFiltered={state !== undefined} />}
      {data !== undefined && data.flows.length > 0 && (
        <ul className="flow-list" aria-label="Flows">
          {data.flows.map((flow) => (
            <FlowLine key={flow.flow_id} workspace={workspace} flow={flow} />
          ))}
        </ul>
      )}
      {data !== undefined && data.remaining > 0 && (
        <button type="button" className="more" onClick={() => setLimit(limit + PAGE)}>
          Show more ({data.remaining} left)
        </button>
      )}
    </>
  )
}

function FlowLine({ workspace, flow }: { workspace: string; flow: FlowSummary }) {
  const { flow_id, name, state, from, updated_at } = flow
  return (
    <li>
      <a href={flowsHref({ workspace, id: flow_id })}>
        <Status shown={shownFlow(state)} />
        <bdi className="flow-name">{name === null ? flow_id.slice(0, 8) : oneLine(name)}</bdi>
        <bdi className="faint">{oneLine(from)}</bdi>
        <Age at={updated_at} className="faint" />
      </a>
    </li>
  )
}

function Empty({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <p className="note">No flow is in this state.</p>
  return (
    <p className="note">
      No flow was sent in this workspace. A flow is several jobs that depend on each other; send one
      with <code>relay flow run FILE</code>.
    </p>
  )
}

function WorkspaceChoice({ workspace }: { workspace: string }) {
  const workspaces = useWorkspaces().data?.workspaces ?? []
  if (workspaces.length < 2) return null
  return (
    <SelectField
      label="Workspace"
      value={workspace}
      choices={workspaces.map((row): [string, string] => [row.workspace, oneLine(row.name)])}
      onChoose={(chosen) => openFlows({ workspace: chosen })}
    />
  )
}
