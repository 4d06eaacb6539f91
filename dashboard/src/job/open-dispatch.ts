import { createContext } from 'react'

import type { JobDetail } from '../../../lib/schema/api.ts'

/** Opens the dispatch dialog, filled with the task of a job. */
export const OpenDispatch = createContext<(detail: JobDetail) => void>(() => {})
