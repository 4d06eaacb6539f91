import { short } from '../numbers.ts'
import { scaleOf } from './plot.ts'
import type { Plot, Point, Scale, Series } from './plot.ts'

const WIDTH = 760
const HEIGHT = 440
/** The area inside of the axes. */
const LEFT = 72
const RIGHT = WIDTH - 28
const TOP = 118
const BOTTOM = HEIGHT - 58

/** For light and dark surroundings; the pairs differ in hue and lightness also for colour-blind readers. */
const COLOURS = [
  ['#0b62c4', '#62a8ff'],
  ['#c2500c', '#ff9a57'],
  ['#0a7d55', '#3ecf98'],
  ['#8a3fa0', '#d490e8'],
  ['#6a6f76', '#a9b0b8'],
  ['#8a6d00', '#e2c044'],
] as const

/** Draws a picture as SVG text that needs no other file and adapts to a light or dark page. */
export function svgOf(plot: Plot): string {
  const points = plot.series.flatMap((series) => series.points)
  const x = scaleOf(
    plot.x,
    points.map((point) => point.x),
  )
  const y = scaleOf(
    plot.y,
    points.flatMap((point) => [point.y, point.low ?? point.y, point.high ?? point.y]),
  )
  const place = {
    x: (value: number) => rounded(LEFT + x.at(value) * (RIGHT - LEFT)),
    y: (value: number) => rounded(BOTTOM - y.at(value) * (BOTTOM - TOP)),
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(plot.title)}" font-family="system-ui, -apple-system, 'Segoe UI', sans-serif" font-size="13">`,
    `<style>${style(plot.series.length)}</style>`,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    text({ x: 24, y: 32, kind: 'title' }, plot.title),
    text({ x: 24, y: 53, kind: 'soft' }, plot.subtitle),
    ...legend(plot),
    ...gridOf(plot, { x, y, place }),
    ...plot.series.flatMap((series, index) => lineOf(series, { index, place, plot })).toReversed(),
    '</svg>\n',
  ].join('\n')
}

type Place = { x: (value: number) => number; y: (value: number) => number }

function style(count: number): string {
  const colours = (shade: 0 | 1) =>
    Array.from({ length: count }, (_, each) => {
      const colour = COLOURS[each % COLOURS.length]?.[shade] ?? ''
      return `.s${each}{stroke:${colour};fill:${colour}}`
    }).join('')
  const light = `.page{fill:#fff}text{fill:#1f2328}.soft{fill:#59636e}.grid{stroke:#e3e6ea}.axis{stroke:#8c959f}${colours(0)}`
  const dark = `.page{fill:#0d1117}text{fill:#e6edf3}.soft{fill:#9198a1}.grid{stroke:#262c34}.axis{stroke:#6e7681}${colours(1)}`
  const shapes =
    '.title{font-size:17px;font-weight:600}.line{fill:none;stroke-width:2;stroke-linejoin:round}.ours{stroke-width:3.2}.bar{stroke-width:1.4;opacity:.55}'
  return `${light}@media (prefers-color-scheme:dark){${dark}}${shapes}`
}

function gridOf(plot: Plot, { x, y, place }: { x: Scale; y: Scale; place: Place }): string[] {
  const name = { x: plot.x.text ?? short, y: plot.y.text ?? short }
  return [
    ...y.ticks.flatMap((tick) => [
      line('grid', [LEFT, place.y(tick)], [RIGHT, place.y(tick)]),
      text({ x: LEFT - 10, y: place.y(tick) + 4, kind: 'soft', anchor: 'end' }, name.y(tick)),
    ]),
    ...x.ticks.flatMap((tick) => [
      line('axis', [place.x(tick), BOTTOM], [place.x(tick), BOTTOM + 5]),
      text({ x: place.x(tick), y: BOTTOM + 21, kind: 'soft', anchor: 'middle' }, name.x(tick)),
    ]),
    line('axis', [LEFT, BOTTOM], [RIGHT, BOTTOM]),
    text({ x: (LEFT + RIGHT) / 2, y: HEIGHT - 14, anchor: 'middle' }, plot.x.label),
    text({ x: 24, y: TOP - 14 }, plot.y.label),
  ]
}

/** The names of the series in one row, each after a short piece of its line. */
function legend({ series, hasMarks }: Plot): string[] {
  let at = 24
  return series.flatMap(({ name }, index) => {
    const from = at
    at += 34 + name.length * 6.9 + 18
    return [
      `<path class="line s${index}${index === 0 ? ' ours' : ''}" d="M${from} 72h26"/>`,
      ...(hasMarks ? [mark(index, from + 13, 72)] : []),
      text({ x: from + 32, y: 76 }, name),
    ]
  })
}

function lineOf(
  { points }: Series,
  { index, place, plot }: { index: number; place: Place; plot: Plot },
): string[] {
  const at = points.map((point) => `${place.x(point.x)} ${place.y(point.y)}`)
  const strength = index === 0 ? ' ours' : ''
  const path = `<path class="line s${index}${strength}" d="M${at.join('L')}"/>`
  if (!plot.hasMarks) return [path]
  return [
    ...points.map((point) => mark(index, place.x(point.x), place.y(point.y))),
    path,
    ...points.flatMap((point) => bar(point, { index, place })),
  ]
}

/** From the lowest to the highest round. Bars of different series stand beside each other. */
function bar(
  { x, y, low, high }: Point,
  { index, place }: { index: number; place: Place },
): string[] {
  if (low === undefined || high === undefined) return []
  const beside = place.x(x) + (index === 0 ? 0 : index % 2 === 0 ? index * 1.6 : -index * 1.6)
  const kind = `bar s${index}`
  return low === high ? [] : [line(kind, [beside, place.y(low)], [beside, place.y(high ?? y)])]
}

/** A shape of its own for each series, so that colour is never the only difference. */
function mark(index: number, x: number, y: number): string {
  const shapes = [
    `<circle class="s${index}" cx="${x}" cy="${y}" r="4.6"/>`,
    `<rect class="s${index}" x="${x - 4}" y="${y - 4}" width="8" height="8"/>`,
    `<path class="s${index}" d="M${x} ${y - 5.4}l5.2 9h-10.4z"/>`,
    `<path class="s${index}" d="M${x} ${y - 5.8}l5.8 5.8-5.8 5.8-5.8-5.8z"/>`,
    `<path class="s${index}" d="M${x} ${y + 5.4}l5.2-9h-10.4z"/>`,
  ]
  return shapes[index % shapes.length] ?? ''
}

function line(kind: string, [x1, y1]: [number, number], [x2, y2]: [number, number]): string {
  return `<path class="${kind}" d="M${x1} ${y1}L${x2} ${y2}"/>`
}

function text(
  at: { x: number; y: number; kind?: string; anchor?: string },
  content: string,
): string {
  const kind = at.kind === undefined ? '' : ` class="${at.kind}"`
  const anchor = at.anchor === undefined ? '' : ` text-anchor="${at.anchor}"`
  return `<text x="${at.x}" y="${at.y}"${kind}${anchor}>${escaped(content)}</text>`
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
