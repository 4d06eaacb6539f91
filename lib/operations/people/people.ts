import type { Operation } from '../operation.ts'
import { dismiss } from './dismiss.ts'
import { merge } from './merge.ts'
import { previewMerge } from './preview-merge.ts'
import { reassign } from './reassign.ts'
import { recover } from './recover.ts'
import { resumeAgent } from './resume-agent.ts'
import { review } from './review.ts'
import { listShares, revokeShare, shareJob } from './shares.ts'
import { showChanges } from './show-changes.ts'

/** Decisions of people about jobs and agents. */
export const people: readonly Operation[] = [
  recover,
  review,
  showChanges,
  dismiss,
  reassign,
  shareJob,
  listShares,
  revokeShare,
  previewMerge,
  merge,
  resumeAgent,
]
