import type { FlowsPlace } from '../base/flows-address.ts'
import '../styles/flows.css'
import { FlowList } from './flow-list.tsx'
import { OneFlow } from './one-flow.tsx'

/** The flows of a workspace, or one of them as a graph and as a table. */
export default function FlowsView({ place }: { place: FlowsPlace & { workspace: string } }) {
  const { workspace, id } = place
  return (
    <div className="flows-scroll">
      {id === undefined ? (
        <FlowList key={workspace} workspace={workspace} />
      ) : (
        <OneFlow key={`${workspace}/${id}`} workspace={workspace} id={id} />
      )}
    </div>
  )
}
