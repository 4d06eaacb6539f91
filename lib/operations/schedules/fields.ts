import * as z from 'zod/mini'

import { SCHEDULE_STATES } from '../../schema/schedule-words.ts'
import { described, visible } from '../jobs/fields.ts'

export const scheduleId = described(visible(200), 'Schedule id from add_schedule, or its name')

/** What a change of a schedule returns: `changed` is false when it was so already. */
export const Changed = z.strictObject({
  schedule_id: z.string(),
  state: z.enum(SCHEDULE_STATES),
  changed: z.boolean(),
})
