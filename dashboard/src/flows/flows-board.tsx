import type { ReactNode } from 'react'

import type { FlowsPlace } from '../base/flows-address.ts'
import { Icon } from '../base/icon.tsx'
import { later } from '../base/later.tsx'

const FlowsView = later(() => import('./flows-view.tsx'))

/** The Flows view: the flows of a workspace, or one of them. It is loaded when it is first opened. */
export function FlowsBoard(props: {
  place: FlowsPlace & { workspace: string }
  banner: ReactNode
  onMenu: () => void
}) {
  const { place, banner, onMenu } = props
  const loading = (
    <p className="note faint" role="status">
      Loading…
    </p>
  )
  return (
    <section className="board flows" aria-label="Flows">
      {banner}
      <div className="board-header machine-header">
        <button
          type="button"
          className="quiet phone-only"
          aria-label="Views and settings"
          onClick={onMenu}
        >
          <Icon name="menu" />
        </button>
        <h2>Flows</h2>
      </div>
      <FlowsView place={place} fallback={loading} />
    </section>
  )
}
