import type { ReactNode } from 'react'

import { later } from '../base/later.tsx'
import { Loading } from '../base/load-state.tsx'
import type { NumbersPlace } from '../base/numbers-address.ts'
import { ViewBoard } from '../base/view-board.tsx'

const NumbersView = later(() => import('./numbers-view.tsx'))

/** The Numbers view. What draws charts is loaded when it is first opened. */
export function NumbersBoard(props: {
  place: NumbersPlace
  banner: ReactNode
  onMenu: () => void
}) {
  const { place, ...frame } = props
  return (
    <ViewBoard className="numbers" label="Numbers" heading="Numbers over time" {...frame}>
      <NumbersView place={place} fallback={<Loading />} />
    </ViewBoard>
  )
}
