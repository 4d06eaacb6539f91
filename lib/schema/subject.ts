/** What a notification can be about. Plain values, because the hook process loads them without zod. */
export const SUBJECT_KINDS = ['job', 'message', 'question', 'action', 'flow'] as const

/** One thing that agents are notified about. Notifications, deliveries and receipts are keyed by it. */
export type Subject = { kind: (typeof SUBJECT_KINDS)[number]; id: string }

export function jobSubject(id: string): Subject {
  return { kind: 'job', id }
}

/** True when both name the same thing. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id
}
