/** What can have happened to a job that its sender wants to know. Without zod: the hook process loads this. */
export const NEWS = [
  'completed',
  'failed',
  'cancelled',
  'expired',
  'needs_review',
  'needs_recovery',
  'question',
] as const
export type NewsKind = (typeof NEWS)[number]
