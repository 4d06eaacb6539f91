import type { ReactNode } from 'react'

import { Icon } from '../base/icon.tsx'
import { later } from '../base/later.tsx'
import type { NumbersPlace } from '../base/numbers-address.ts'

const NumbersView = later(() => import('./numbers-view.tsx'))

/** The Numbers view. What draws charts is loaded when it is first opened. */
export function NumbersBoard(props: {
  place: NumbersPlace
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
    <section className="board numbers" aria-label="Numbers">
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
        <h2>Numbers over time</h2>
      </div>
      <NumbersView place={place} fallback={loading} />
    </section>
  )
}
