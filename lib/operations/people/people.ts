import type { Operation } from '../operation.ts'
import { merge } from './merge.ts'
import { recover } from './recover.ts'
import { review } from './review.ts'

/** Decisions of people about jobs. */
export const people: readonly Operation[] = [recover, review, merge]
