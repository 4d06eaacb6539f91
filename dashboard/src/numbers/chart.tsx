import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import type { StatsRow } from '../../../lib/schema/api-numbers.ts'
import type { ChartFacts } from './charts.ts'
import { drawPlot } from './plot.ts'
import type { Plot } from './plot.ts'
import { useThemeCount } from './theme-count.ts'

/** A chart over time with its legend, and beside it the same numbers as a table. */
export function Chart(props: { chart: ChartFacts; rows: StatsRow[]; names: string[] }) {
  const { chart, rows, names } = props
  const { title, series, shown } = chart
  const id = useId()
  const [at, setAt] = useState<number>()
  const { box, plot } = usePlot({ ...props, onLook: setAt })
  const last = rows.length - 1

  function move(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowLeft: Math.max(0, (at ?? last + 1) - 1),
      ArrowRight: Math.min(last, (at ?? last - 1) + 1),
      Home: 0,
      End: last,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    plot.current?.look(next)
  }

  const row = at === undefined ? undefined : rows[at]
  const said = row && series.map((each) => `${each.name} ${shown(each.of(row))}`).join(', ')
  return (
    <section className="chart" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className="chart-body">
        <div className="chart-side">
          <ul className="legend" aria-hidden="true">
            {series.map(({ name, tone, look }) => (
              <li key={name}>
                <i className="swatch" data-tone={tone} data-look={look} /> {name}
              </li>
            ))}
          </ul>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys read it */}
          <div
            className="plot"
            role="group"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys read it
            tabIndex={0}
            aria-label={`${title}: chart. Left and right arrow keys read its values.`}
            onKeyDown={move}
            ref={box}
          />
          <output className="plot-said">
            {said === undefined ? '' : `${names[at ?? 0]}: ${said}`}
          </output>
        </div>
        <Table {...props} />
      </div>
    </section>
  )
}

function Table({ chart, rows, names }: { chart: ChartFacts; rows: StatsRow[]; names: string[] }) {
  const { title, series, shown } = chart
  return (
    <div
      className="table-box chart-table"
      role="region"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
      aria-label={`${title}: table`}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows
            .map((row, at) => ({ row, name: names[at] }))
            .toReversed()
            .map(({ row, name }) => (
              <tr key={row.key}>
                <th scope="row">{name}</th>
                {series.map((each) => (
                  <td key={each.name}>{shown(each.of(row))}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

/** Draws the chart again when its numbers or the colours of the page change. */
function usePlot(on: {
  chart: ChartFacts
  rows: StatsRow[]
  names: string[]
  onLook: (at: number | undefined) => void
}) {
  const { chart, rows, names, onLook } = on
  const box = useRef<HTMLDivElement>(null)
  const plot = useRef<Plot>(undefined)
  const theme = useThemeCount()
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const swatches = element.parentElement?.querySelectorAll('.swatch') ?? []
    const colours = Array.from(swatches, (swatch) => getComputedStyle(swatch).color)
    const drawn = drawPlot(element, { chart, rows, names, colours, onLook })
    plot.current = drawn
    const observer = new ResizeObserver(() => drawn.resize(element.clientWidth))
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.end()
    }
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a canvas does not follow the page's colours by itself
  }, [chart, rows, names, onLook, theme])
  return { box, plot }
}
