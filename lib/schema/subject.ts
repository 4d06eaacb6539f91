/** What a notification can be about. Plain values, because the hook process loads them without zod. */
export const SUBJECT_KINDS = ['job', 'message', 'question', 'action', 'flow'] as const

/** One thing that agents are notified about. Notifications, deliveries and receipts are keyed by it. */
export type Subject = { kind: (typeof SUBJECT_KINDS)[number]; id: string }

export function jobSubject(id: string): Subject {
  return { kind: 'job', id }
}

export function flowSubject(id: string): Subject {
  return { kind: 'flow', id }
}

/** A message, or a channel of messages; see `MESSAGE_KINDS`. */
export function messageSubject(id: string): Subject {
  return { kind: 'message', id }
}

const IN_CHANNEL = /^((?:dm|group)\.[a-z2-7]{20}|[a-z0-9][a-z0-9_-]*)(?:\.\d+){0,2}$/

/** The channel that a message with this id is in; the id of a channel is returned as it is. */
export function channelOfMessage(id: string): string {
  return IN_CHANNEL.exec(id)?.[1] ?? id
}

/** True when both name the same thing. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.id === b.id
}
