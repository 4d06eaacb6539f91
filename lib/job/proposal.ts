import type { NewEvent } from '../schema/event.ts'

/**
 * The event to append next. `durable`: wait until the event is on disk. `unsettled`: the event ends a turn
 * whose processes may still run, so no other turn of the job or its conversation starts until the turn is
 * settled.
 */
export type Proposal = { event: NewEvent; durable: boolean; unsettled?: boolean | undefined }
