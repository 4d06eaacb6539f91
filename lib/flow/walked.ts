import type { JobStep, NodeEnd, Step } from '../schema/flow.ts'

/** How a job of the flow ended, and its place among all that ended. */
export type Ended = NodeEnd & { order: number }

/** Results that a job is sent: of which step, how much of them, and the jobs that have them. */
export type Feed = {
  of: string
  show: 'excerpt' | 'reference' | 'whole'
  field?: string | undefined
  maxChars?: number | undefined
  nodes: string[]
}

/** A job that is due: its step, for which item, and its inputs. */
export type Due = { node: string; step: JobStep; item?: unknown; inputs: Feed[] }

/** A step as it is shown, for one item and round. The key of a job names it among all of the flow. */
export type Row = {
  key: string
  step: string
  kind: Step['kind']
  depth: number
  /** The key of the step around it. */
  parent?: string | undefined
  /** The key of the step that must end first, of those in the same step around. Absent for one that begins with that. */
  after?: string | undefined
  to?: string
  state: 'waiting' | 'due' | NodeEnd['state'] | 'active' | 'skipped' | 'stopped'
  why: string
}

/** What a walk finds: the jobs that are due and wanted, and those that are not wanted any more. */
export type Walked = { due: Due[]; unwanted: Set<string>; rows: Row[] }
