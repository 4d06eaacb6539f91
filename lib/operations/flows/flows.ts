import type { Operation } from '../operation.ts'
import { cancelFlow } from './cancel-flow.ts'
import { listFlows } from './list-flows.ts'
import { runFlow } from './run-flow.ts'
import { showFlow } from './show-flow.ts'

/** Several jobs with dependencies, sent in one call. */
export const flows: readonly Operation[] = [runFlow, showFlow, listFlows, cancelFlow]
