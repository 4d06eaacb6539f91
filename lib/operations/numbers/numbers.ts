import type { Operation } from '../operation.ts'
import { showStats } from './show-stats.ts'

/** What the jobs add up to. */
export const numbers: readonly Operation[] = [showStats]
