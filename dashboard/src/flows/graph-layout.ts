import type { FlowStep } from '../../../lib/schema/api-flows.ts'

type Placed = Pick<FlowStep, 'key' | 'parent' | 'after'>

/** A step without others in it, by its column and its row, from 0. */
export type Node<S> = { step: S; column: number; row: number }

/** All of the first must end before any of the second begins; both are keys of nodes. */
export type Link = { from: string[]; to: string[] }

export type Graph<S> = { nodes: Node<S>[]; links: Link[]; columns: number; rows: number }

/**
 * Places the steps of a flow: each one in the column after those that must end first, and if possible in their row. Steps
 * that contain others are not drawn; what is before or after them is linked with what they begin or end with.
 */
export function layoutOf<S extends Placed>(steps: readonly S[]): Graph<S> {
  const known = new Map(steps.map((step) => [step.key, step]))
  const inside = new Map<string, S[]>()
  for (const step of steps) {
    if (step.parent !== null) inside.set(step.parent, [...(inside.get(step.parent) ?? []), step])
  }
  const nodes = new Map<string, Node<S>>()
  const links: Link[] = []
  const starts = new Map<string, { column: number; row: number }>()
  const free: number[] = []

  // Each step is listed after the one around it and the one before it.
  for (const step of steps) {
    const from = step.after === null || !known.has(step.after) ? [] : endsOf(step.after, inside)
    const start = from.length === 0 ? startInside(step) : startAfter(from)
    starts.set(step.key, start)
    if (from.length > 0) links.push({ from, to: beginningsOf(step.key, inside) })
    if (inside.has(step.key)) continue
    const row = Math.max(free[start.column] ?? 0, start.row)
    free[start.column] = row + 1
    nodes.set(step.key, { step, column: start.column, row })
  }

  function startInside({ parent }: S): { column: number; row: number } {
    return (parent === null ? undefined : starts.get(parent)) ?? { column: 0, row: 0 }
  }

  function startAfter(from: string[]): { column: number; row: number } {
    const before = from.flatMap((key) => nodes.get(key) ?? [])
    const rows = before.map(({ row }) => row)
    const column = 1 + Math.max(-1, ...before.map((node) => node.column))
    return { column, row: rows.length === 0 ? 0 : Math.min(...rows) }
  }

  const all = [...nodes.values()]
  return {
    nodes: all,
    links,
    columns: 1 + Math.max(-1, ...all.map(({ column }) => column)),
    rows: Math.max(0, ...free.map((row) => row ?? 0)),
  }
}

/** The nodes with which a step ends: those after which nothing else in it comes. */
function endsOf(key: string, inside: ReadonlyMap<string, Placed[]>): string[] {
  const steps = inside.get(key)
  if (steps === undefined) return [key]
  const before = new Set(steps.map(({ after }) => after))
  return steps.filter((step) => !before.has(step.key)).flatMap((step) => endsOf(step.key, inside))
}

/** The nodes with which a step begins. */
function beginningsOf(key: string, inside: ReadonlyMap<string, Placed[]>): string[] {
  const steps = inside.get(key)
  if (steps === undefined) return [key]
  return steps
    .filter(({ after }) => after === null)
    .flatMap((step) => beginningsOf(step.key, inside))
}
