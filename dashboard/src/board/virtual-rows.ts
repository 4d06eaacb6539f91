import { defaultRangeExtractor, measureElement, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, RefObject } from 'react'
import { flushSync } from 'react-dom'

import { keyOf } from './board.ts'
import { indexOfKey, itemAt, keysOf } from './list-items.ts'
import type { Section } from './list-items.ts'
import { refocus, setListOrder } from './list-focus.ts'

/** Rows drawn beyond each edge of the list. */
const OVERSCAN = 12

/** Heights in rem until the first of each kind is measured. */
const HEIGHTS = { title: 2.2, line: 2.4, needy: 3.6 }

/**
 * The rows in view, each with its offset in the list. The rows of the open job and of the job with the focus are always drawn, so
 * that neither focus nor keyboard gets lost by scrolling.
 */
export function useVirtualRows(on: {
  list: RefObject<HTMLElement | null>
  sections: readonly Section[]
  count: number
  openKey: string | undefined
}) {
  const { list, sections, count, openKey } = on
  const [focusKey, setFocusKey] = useState<string>()
  const rem = useMemo(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 14,
    [],
  )
  const kept = [indexOfKey(sections, openKey), indexOfKey(sections, focusKey)]
  const titles = sections.map(({ at }) => at)
  // The last measured height of each kind is the estimate for the rest: a row that differs from its estimate costs a look
  // at every row after it.
  const measured = useRef<Partial<Record<keyof typeof HEIGHTS, number>>>({})
  const kindOf = (index: number): keyof typeof HEIGHTS => {
    const item = itemAt(sections, index)
    if (item?.row === undefined) return 'title'
    return item.section.name === 'needs' ? 'needy' : 'line'
  }
  // One function for one order of the list: with another one, every row is laid out again.
  const getItemKey = useCallback(
    (index: number) => {
      const item = itemAt(sections, index)
      return item?.row === undefined ? `title ${item?.section.name}` : keyOf(item.row)
    },
    [sections],
  )
  // Its functions change with each scroll; nothing here memoizes them.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => list.current,
    overscan: OVERSCAN,
    useFlushSync: false,
    getItemKey,
    estimateSize: (index) => measured.current[kindOf(index)] ?? HEIGHTS[kindOf(index)] * rem,
    measureElement: (element, entry, instance) => {
      const kind = kindOf(instance.indexFromElement(element))
      const known = entry === undefined ? measured.current[kind] : undefined
      // The observer measures a row once it is laid out; to ask sooner would lay out the list for each frame twice.
      return known ?? (measured.current[kind] = measureElement(element, entry, instance))
    },
    rangeExtractor: (range) =>
      [
        ...new Set([...titles, ...kept.filter((at) => at >= 0), ...defaultRangeExtractor(range)]),
      ].toSorted((a, b) => a - b),
  })

  const latest = useRef(sections)
  useEffect(() => {
    latest.current = sections
  })
  useEffect(
    () =>
      setListOrder({
        keys: () => keysOf(latest.current),
        draw: (key) => flushSync(() => setFocusKey(key)),
      }),
    [],
  )
  const order = useCallback(() => keysOf(latest.current), [])
  return { virtualizer, order, ...useKeptFocus(focusKey, setFocusKey) }
}

/** Follows the focus through the lines, and returns it to the line of a job that moved to another group. */
function useKeptFocus(key: string | undefined, onKey: (key: string) => void) {
  // A line that is removed with the focus in it calls no onBlur.
  const isInside = useRef(false)
  useLayoutEffect(() => {
    if (isInside.current && key !== undefined) refocus(key)
  })
  return useMemo(
    () => ({
      onFocus: ({ target }: FocusEvent<HTMLElement>): void => {
        isInside.current = target.dataset['job'] !== undefined
        if (target.dataset['job'] !== undefined) onKey(target.dataset['job'])
      },
      onBlur: (): void => {
        isInside.current = false
      },
    }),
    [onKey],
  )
}
