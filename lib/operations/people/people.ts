import type { Operation } from '../operation.ts'
import { dismiss } from './dismiss.ts'
import { merge } from './merge.ts'
import { recover } from './recover.ts'
import { resumeAgent } from './resume-agent.ts'
import { review } from './review.ts'

/** Decisions of people about jobs and agents. */
export const people: readonly Operation[] = [recover, review, dismiss, merge, resumeAgent]
