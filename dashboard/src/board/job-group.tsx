import type { Virtualizer } from '@tanstack/react-virtual'
import type { MouseEvent } from 'react'

import type { JobMatch } from '../../../lib/schema/api-find.ts'
import type { hrefOf } from '../base/address.ts'
import { Icon } from '../base/icon.tsx'
import { keyOf } from './board.ts'
import { JobLine } from './job-line.tsx'
import type { Section, Shown } from './list-items.ts'

const TITLES: Record<Section['name'], string> = {
  needs: 'Needs you',
  failed: 'Failed',
  running: 'Running',
  queued: 'Queued',
  ended: 'Ended',
  sorted: 'Jobs',
}

/** What every line of the list is drawn with. */
export type LineSetting = {
  names: ReadonlyMap<string, string>
  openKey: string | undefined
  around: Parameters<typeof hrefOf>[1]
  whyUnserved: (job: Section['rows'][number]) => string | undefined
  matches: ReadonlyMap<string, JobMatch>
  onOpen: () => void
  order: () => readonly string[]
}

/** One group of the list: its title, and those of its rows that are in view. */
export function JobGroup(props: {
  section: Section
  /** How many jobs the server counts in this group; undefined while unknown. */
  total: number | undefined
  virtualizer: Virtualizer<HTMLElement, Element>
  lines: LineSetting
  onShown: (shown: Shown) => void
}) {
  const { section, total, virtualizer, lines, onShown } = props
  const { name, rows, drawn, isShown, at } = section
  const titleId = `group-${name}`
  const { measureElement } = virtualizer
  const items = virtualizer.getVirtualItems()
  const top = offsetOf(virtualizer, at + 1)
  const height = offsetOf(virtualizer, at + 1 + drawn) - top

  /** The "Needs you" title stays visible while scrolling; a click on it from further down scrolls back up. */
  function press(event: MouseEvent): void {
    const list = event.currentTarget.closest('.job-list')
    const isScrolledPast = name === 'needs' && isShown && list !== null && list.scrollTop > 0
    if (isScrolledPast) list.scrollTo({ top: 0 })
    else onShown(isShown ? 'closed' : 'open')
  }

  return (
    <section className="job-group" data-group={name} aria-labelledby={titleId}>
      <h2 id={titleId} data-index={at} ref={measureElement}>
        <button type="button" aria-expanded={isShown} onClick={press}>
          <Icon name={isShown ? 'down' : 'right'} />
          {TITLES[name]} <span className="group-count">{Math.max(total ?? 0, rows.length)}</span>
        </button>
      </h2>
      {isShown && (
        <ul style={{ height }}>
          {items
            .filter(({ index }) => index > at && index <= at + drawn)
            .map(({ index, start }) => {
              const job = rows[index - at - 1]
              if (job === undefined) return null
              const key = keyOf(job)
              return (
                <li
                  key={key}
                  data-index={index}
                  ref={measureElement}
                  style={{ top: start - top }}
                  aria-setsize={rows.length}
                  aria-posinset={index - at}
                >
                  <JobLine
                    job={job}
                    workspaceName={lines.names.get(job.workspace) ?? job.workspace}
                    isOpen={key === lines.openKey}
                    around={lines.around}
                    unserved={lines.whyUnserved(job)}
                    match={lines.matches.get(key)}
                    onOpen={lines.onOpen}
                    order={lines.order}
                  />
                </li>
              )
            })}
        </ul>
      )}
      {isShown && drawn < rows.length && (
        <button type="button" className="more" onClick={() => onShown('open')}>
          Show {rows.length - drawn} more
        </button>
      )}
    </section>
  )
}

function offsetOf(virtualizer: Virtualizer<HTMLElement, Element>, index: number): number {
  const item = virtualizer.measurementsCache[index]
  return item?.start ?? virtualizer.getTotalSize()
}
