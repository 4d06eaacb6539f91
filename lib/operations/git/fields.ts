import * as z from 'zod/mini'

import { optional, visible } from '../jobs/fields.ts'

/** Fields that several tools of git take. */

export const revision = (text: string) => optional(visible(250), text)

export const changedFile = z.looseObject({ path: z.string(), change: z.string() })

export const commitView = z.looseObject({ commit: z.string(), subject: z.string() })
