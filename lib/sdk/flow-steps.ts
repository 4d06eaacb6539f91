import type { Request } from '../schema/task.ts'

type Scalar = string | number | boolean | null

/** What a result must say; see the documentation of flows. */
export type FlowCondition =
  | {
      step?: string
      field: string
      equals?: Scalar
      not_equals?: Scalar
      one_of?: Scalar[]
      at_least?: number
      at_most?: number
    }
  | { all: FlowCondition[] }
  | { any: FlowCondition[] }

/** A result of an earlier step as an input of a job. */
export type FlowInput = {
  from: string
  show?: 'excerpt' | 'reference' | 'whole'
  field?: string
  max_chars?: number
}

type Around = { id?: string; when?: FlowCondition; optional?: boolean }

/** One job of a flow; `to` and `task` are as in a dispatch. */
export type FlowJob = Pick<
  Request,
  'to' | 'task' | 'ttl_ms' | 'max_attempts' | 'priority' | 'labels' | 'fallback'
> &
  Around & { id: string; inputs?: FlowInput[] }

/** A step of a flow, as `runFlow` takes it. */
export type FlowStepInput =
  | FlowJob
  | (Around & { sequence: FlowStepInput[] })
  | (Around & { parallel: FlowStepInput[]; at_once?: number; need?: number })
  | (Around & {
      each: unknown[] | { from: string; field: string }
      do: FlowStepInput
      at_once?: number
      need?: number
      most?: number
    })
  | (Around & { race: FlowStepInput[]; good?: FlowCondition })
  | (Around & { vote: FlowStepInput[]; field: string; agree: number })
  | (Around & {
      work: FlowStepInput
      review: FlowStepInput
      until: FlowCondition
      rounds: number
    })

/** A flow, as `runFlow` takes it. */
export type FlowInputDocument = { name?: string; steps: FlowStepInput[] }

/** Makes the steps of a flow; each function returns plain data. */
export const step = {
  job: (id: string, job: Omit<FlowJob, 'id'>): FlowJob => ({ id, ...job }),
  sequence: (sequence: FlowStepInput[], around: Around = {}): FlowStepInput => ({
    ...around,
    sequence,
  }),
  parallel: (
    parallel: FlowStepInput[],
    around: Around & { at_once?: number; need?: number } = {},
  ): FlowStepInput => ({ ...around, parallel }),
  each: (
    each: unknown[] | { from: string; field: string },
    body: FlowStepInput,
    around: Around & { at_once?: number; need?: number; most?: number } = {},
  ): FlowStepInput => ({ ...around, each, do: body }),
  race: (race: FlowStepInput[], around: Around & { good?: FlowCondition } = {}): FlowStepInput => ({
    ...around,
    race,
  }),
  vote: (
    vote: FlowStepInput[],
    around: Around & { field: string; agree: number },
  ): FlowStepInput => ({ ...around, vote }),
  untilApproved: (
    loop: Around & {
      work: FlowStepInput
      review: FlowStepInput
      until: FlowCondition
      rounds: number
    },
  ): FlowStepInput => loop,
}

/** A flow from its steps, which run one after the other. */
export function flow(name: string, ...steps: FlowStepInput[]): FlowInputDocument {
  return { name, steps }
}
