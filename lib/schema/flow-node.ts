import * as z from 'zod/mini'

import { JobId } from './name.ts'

/** The name of one job of a flow: the id of its step with the item and the round that it is for, as `fix[2]#1`. */
export const NodeKey = z.string().check(z.minLength(1), z.maxLength(120))

/** Which job of which flow a job is. */
export const FlowNode = z.strictObject({ flow_id: JobId, node: NodeKey })
export type FlowNode = z.infer<typeof FlowNode>

export const FLOW_STATES = ['running', 'completed', 'failed', 'cancelled'] as const
export type FlowState = (typeof FLOW_STATES)[number]
