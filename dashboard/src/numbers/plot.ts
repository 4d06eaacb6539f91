import UPlot from 'uplot'

import type { StatsRow } from '../../../lib/schema/api-numbers.ts'
import type { ChartFacts, Series } from './charts.ts'

const HEIGHT = 180

/** A drawn chart. `look` points at one slot; `end` removes it. */
export type Plot = { look: (at: number) => void; resize: (width: number) => void; end: () => void }

/** Draws a chart into an element. Its colours are those that the page's tokens have at that moment. */
export function drawPlot(
  box: HTMLElement,
  on: {
    chart: ChartFacts
    rows: StatsRow[]
    names: string[]
    /** The colour of each series. */
    colours: string[]
    onLook: (at: number | undefined) => void
  },
): Plot {
  const { chart, rows, names, colours, onLook } = on
  const style = getComputedStyle(box)
  const isBar = ({ look }: Series) => look !== 'line' && look !== 'dashed'
  const tops = stacked(rows, chart.series, isBar)
  // The highest bar is drawn first, and each lower one over it.
  const order = chart.series
    .map((series, at) => ({ series, at }))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
  function rankOf({ series, at }: { series: Series; at: number }): number {
    return isBar(series) ? -at : 1 + at
  }

  const plot = new UPlot(
    {
      width: Math.max(160, box.clientWidth),
      height: HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: [-0.5, names.length - 0.5] },
        y: { range: (_, __, most) => [0, chart.most ?? Math.max(1e-9, most * 1.05)] },
      },
      axes: [
        {
          ...axisOf(style),
          grid: { show: false },
          incrs: [1, 2, 3, 4, 6, 7, 14, 30],
          space: 56,
          values: (_, marks) => marks.map((at) => names[at] ?? ''),
        },
        {
          ...axisOf(style),
          size: 58,
          values: (_, marks) => marks.map((value) => chart.axis(value)),
        },
      ],
      series: [
        {},
        ...order.map(({ series, at }) => seriesOf(series, { colour: colours[at] ?? '', style })),
      ],
      hooks: { setCursor: [({ cursor }) => onLook(cursor.idx ?? undefined)] },
    },
    [rows.map((_, at) => at), ...order.map(({ at }) => tops[at] ?? [])],
    box,
  )
  return {
    look: (at) => plot.setCursor({ left: plot.valToPos(at, 'x'), top: HEIGHT / 2 }),
    resize: (width) => plot.setSize({ width: Math.max(160, width), height: HEIGHT }),
    end: () => plot.destroy(),
  }
}

/** For a bar, the sum of its own value and those below it. */
function stacked(
  rows: StatsRow[],
  series: Series[],
  isBar: (series: Series) => boolean,
): (number | null)[][] {
  const sums = rows.map(() => 0)
  return series.map((each) =>
    rows.map((row, at) => {
      const value = each.of(row)
      if (!isBar(each)) return value
      sums[at] = (sums[at] ?? 0) + (value ?? 0)
      // A bar of nothing would still be a line.
      return (value ?? 0) === 0 ? null : sums[at]
    }),
  )
}

function axisOf(style: CSSStyleDeclaration) {
  const line = style.getPropertyValue('border-top-color')
  const grid = { stroke: line, width: 1 }
  return { stroke: style.color, font: `11px ${style.fontFamily}`, grid, ticks: grid }
}

const bars = UPlot.paths.bars?.({ size: [0.7, 36], align: 0 })

function seriesOf(
  { look }: Series,
  { colour, style }: { colour: string; style: CSSStyleDeclaration },
): UPlot.Series {
  if (look === 'line' || look === 'dashed') {
    const dash = look === 'dashed' ? { dash: [6, 4] } : {}
    return { stroke: colour, width: 2, points: { show: true, size: 5, fill: colour }, ...dash }
  }
  const fill = look === 'solid' ? colour : patternOf(look, colour, style.backgroundColor)
  return {
    stroke: colour,
    width: 1,
    fill: () => fill,
    ...(bars && { paths: bars }),
    points: NO_POINTS,
  }
}

const NO_POINTS = { show: false }

/** Stripes or dots of a colour on the ground of the page. */
function patternOf(
  look: 'striped' | 'dotted',
  colour: string,
  ground: string,
): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const pen = tile.getContext('2d')
  if (pen === null) return colour
  pen.fillStyle = ground
  pen.fillRect(0, 0, 8, 8)
  pen.strokeStyle = pen.fillStyle = colour
  pen.lineWidth = 2
  if (look === 'dotted') pen.fillRect(2, 2, 3, 3)
  for (const at of look === 'striped' ? [-8, 0, 8] : []) {
    pen.beginPath()
    pen.moveTo(at, 8)
    pen.lineTo(at + 8, 0)
    pen.stroke()
  }
  return pen.createPattern(tile, 'repeat') ?? colour
}
