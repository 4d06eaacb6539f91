import type { ReactNode, RefObject } from 'react'

import type { JobRef } from '../base/address.ts'
import type { Filter } from '../board/filter.ts'
import { JobList } from '../board/job-list.tsx'
import { BoardHeader } from './board-header.tsx'
import { JobPane } from './later-views.ts'
import type { DialogName } from './open-dialog.tsx'

/** The list of jobs, and beside it the open job. */
export function JobsView(props: {
  open: JobRef | undefined
  filter: Filter
  /** The filter as the list shows it, which may lag behind. */
  shownFilter: Filter
  onFilter: (filter: Filter) => void
  search: RefObject<HTMLInputElement | null>
  banner: ReactNode
  onShow: (dialog: DialogName) => void
  /** Each increment moves the focus into the pane. */
  focusRequests: number
  onFocusPane: () => void
  isWide: boolean
  onWide: (isWide: boolean) => void
  onClose: () => void
}) {
  const { open, filter, shownFilter, onFilter, search, banner, onShow } = props
  return (
    <>
      <section className="board" aria-label="Jobs">
        {banner}
        <BoardHeader filter={filter} onFilter={onFilter} search={search} onShow={onShow} />
        <JobList filter={shownFilter} onFilter={onFilter} open={open} onOpen={props.onFocusPane} />
      </section>
      {open && (
        <JobPane
          fallback={<section className="job-pane" aria-label="Job" />}
          key={`${open.workspace}/${open.jobId}`}
          job={open}
          focusRequests={props.focusRequests}
          isWide={props.isWide}
          onWide={props.onWide}
          onClose={props.onClose}
        />
      )}
    </>
  )
}
