import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

/** Browsers cannot lay out a box much taller than this. */
const TALLEST_PX = 12_000_000

/** The size of the grid that a window of rows has, in characters and pixels. */
type Grid = { columns: number; rowPx: number; shownRows: number }

/** The rows in view of a scrolled box, of which only these are drawn. */
export type RowWindow = {
  box: React.RefObject<HTMLDivElement | null>
  /** An element with one row of 100 characters, which is measured. */
  probe: React.RefObject<HTMLSpanElement | null>
  grid: Grid | undefined
  first: number
  /** Height of the whole text. More rows than a browser can lay out share the pixels. */
  heightPx: number
  show: (row: number) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Keeps the first row in view of a box with `count` rows of one height. */
export function useRowWindow(count: number): RowWindow {
  const box = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLSpanElement>(null)
  const grid = useGrid(box, probe)
  const [first, setFirst] = useState(0)
  const rowPx = grid?.rowPx ?? 1
  const shownRows = grid?.shownRows ?? 1
  const heightPx = Math.min(count * rowPx, TALLEST_PX)
  const lastFirst = Math.max(0, count - shownRows)
  const isScaled = count * rowPx > TALLEST_PX

  function show(row: number): void {
    const target = Math.min(Math.max(0, row), lastFirst)
    const element = box.current
    if (element === null || lastFirst === 0) return
    const room = element.scrollHeight - element.clientHeight
    element.scrollTop = Math.min(room, Math.ceil((target / lastFirst) * room))
    setFirst(target)
  }

  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    function scrolled(): void {
      if (element === null) return
      const room = element.scrollHeight - element.clientHeight
      const share = room === 0 ? 0 : Math.min(1, element.scrollTop / room)
      setFirst((known) => {
        const row = Math.round(share * lastFirst)
        // The pixel of a row is rounded; a row that was asked for stays.
        return Math.abs(row - known) <= (isScaled ? 2 : 0) ? known : row
      })
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [lastFirst, isScaled])

  // Where rows share pixels, a turn of the wheel would skip some.
  useEffect(() => {
    const element = box.current
    if (element === null || !isScaled) return undefined
    function turned(event: WheelEvent): void {
      if (event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      show(first + Math.trunc(event.deltaY / rowPx) + Math.sign(event.deltaY))
    }
    element.addEventListener('wheel', turned, { passive: false })
    return () => element.removeEventListener('wheel', turned)
  })

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: shownRows - 1,
      PageUp: 1 - shownRows,
      Home: -count,
      End: count,
    }
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    event.stopPropagation()
    show(first + step)
  }

  return { box, probe, grid, first: Math.min(first, lastFirst), heightPx, show, onKeyDown }
}

function useGrid(
  box: React.RefObject<HTMLDivElement | null>,
  probe: React.RefObject<HTMLSpanElement | null>,
): Grid | undefined {
  const [grid, setGrid] = useState<Grid>()
  useEffect(() => {
    const outer = box.current
    const inner = probe.current
    if (outer === null || inner === null) return undefined
    function measure(): void {
      if (outer === null || inner === null) return
      const { width, height } = inner.getBoundingClientRect()
      if (width === 0 || height === 0) return
      const columns = Math.max(20, Math.floor((outer.clientWidth - 2 * height) / (width / 100)))
      const shownRows = Math.max(1, Math.floor(outer.clientHeight / height))
      setGrid((known) =>
        known?.columns === columns && known.rowPx === height && known.shownRows === shownRows
          ? known
          : { columns, rowPx: height, shownRows },
      )
    }
    const observer = new ResizeObserver(measure)
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [box, probe])
  return grid
}
