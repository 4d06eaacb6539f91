import { useMemo } from 'react'
import type { CSSProperties } from 'react'

import type { FlowStep } from '../../../lib/schema/api-flows.ts'
import { hrefOf } from '../base/address.ts'
import { dollars } from '../text/number.ts'
import { duration } from '../text/time.ts'
import { oneLine } from '../text/visible.ts'
import { shownStep } from './flow-words.ts'
import { layoutOf } from './graph-layout.ts'
import type { Graph, Link, Node } from './graph-layout.ts'
import { Status } from './status.tsx'

/** Pixels: the size of a node, and the room between two. */
const WIDTH = 184
const HEIGHT = 76
const ACROSS = 48
const DOWN = 14

/** More lines than these between two groups of nodes meet in a point. */
const MOST_LINES = 12

type Shape = Graph<FlowStep>

/** The steps of a flow from left to right. It scrolls; the table after it says the same. */
export function FlowGraph({ workspace, steps }: { workspace: string; steps: FlowStep[] }) {
  const graph = useMemo(() => layoutOf(steps), [steps])
  const width = graph.columns * (WIDTH + ACROSS) - ACROSS
  const height = graph.rows * (HEIGHT + DOWN) - DOWN
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div className="flow-graph" role="region" aria-label="Graph of the steps" tabIndex={0}>
      <div className="flow-plane" style={{ width, height }}>
        <svg width={width} height={height} aria-hidden="true">
          {linesOf(graph).map((path) => (
            <path key={path} d={path} />
          ))}
        </svg>
        <ul>
          {graph.nodes.map((node) => (
            <li key={node.step.key} style={placeOf(node)}>
              <GraphNode workspace={workspace} step={node.step} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function GraphNode({ workspace, step }: { workspace: string; step: FlowStep }) {
  const { key, to, kind, job_id, state, cost_usd, duration_ms, parent } = step
  const facts = [
    oneLine(to ?? kind),
    duration_ms === null ? '' : duration(duration_ms),
    cost_usd === null ? '' : dollars(cost_usd),
  ]
  const inside = (
    <>
      <bdi className="flow-key">{key}</bdi>
      <Status shown={shownStep(step)} />
      <bdi className="flow-facts faint">{facts.filter((fact) => fact !== '').join(' · ')}</bdi>
    </>
  )
  const title = parent === null ? undefined : `In ${parent}`
  if (job_id === null) {
    return (
      <div className="flow-node" data-state={state} title={title}>
        {inside}
      </div>
    )
  }
  return (
    <a
      className="flow-node"
      data-state={state}
      title={title}
      href={hrefOf({ workspace, jobId: job_id })}
    >
      {inside}
    </a>
  )
}

function placeOf(node: Pick<Node<FlowStep>, 'column' | 'row'>): CSSProperties {
  return { left: leftOf(node), top: topOf(node), width: WIDTH, height: HEIGHT }
}

function leftOf({ column }: { column: number }): number {
  return column * (WIDTH + ACROSS)
}

function topOf({ row }: { row: number }): number {
  return row * (HEIGHT + DOWN)
}

type Point = { x: number; y: number }

function linesOf({ nodes, links }: Shape): string[] {
  const known = new Map(nodes.map((node) => [node.step.key, node]))
  return links.flatMap((link) => {
    const { from, to } = pointsOf(link, known)
    if (from.length * to.length <= MOST_LINES) {
      return from.flatMap((start) => to.map((end) => curve(start, end)))
    }
    const meeting = meetingOf(from, to)
    return [...from.map((start) => curve(start, meeting)), ...to.map((end) => curve(meeting, end))]
  })
}

function pointsOf(link: Link, known: ReadonlyMap<string, Node<FlowStep>>) {
  const points = (keys: string[], x: number): Point[] =>
    keys.flatMap((key) => {
      const node = known.get(key)
      return node === undefined ? [] : { x: leftOf(node) + x, y: topOf(node) + HEIGHT / 2 }
    })
  return { from: points(link.from, WIDTH), to: points(link.to, 0) }
}

function meetingOf(from: Point[], to: Point[]): Point {
  const x = Math.min(...to.map((point) => point.x)) - ACROSS / 2
  const all = [...from, ...to].map(({ y }) => y)
  return { x, y: (Math.min(...all) + Math.max(...all)) / 2 }
}

function curve(from: Point, to: Point): string {
  const middle = (from.x + to.x) / 2
  return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
}
