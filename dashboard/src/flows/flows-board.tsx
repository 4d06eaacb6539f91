import type { ReactNode } from 'react'

import type { FlowsPlace } from '../base/flows-address.ts'
import { later } from '../base/later.tsx'
import { Loading } from '../base/load-state.tsx'
import { ViewBoard } from '../base/view-board.tsx'

const FlowsView = later(() => import('./flows-view.tsx'))

/** The Flows view: the flows of a workspace, or one of them. It is loaded when it is first opened. */
export function FlowsBoard(props: {
  place: FlowsPlace & { workspace: string }
  banner: ReactNode
  onMenu: () => void
}) {
  const { place, ...frame } = props
  return (
    <ViewBoard className="flows" label="Flows" heading="Flows" {...frame}>
      <FlowsView place={place} fallback={<Loading />} />
    </ViewBoard>
  )
}
