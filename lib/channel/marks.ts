import type { MarkEvent } from '../schema/message.ts'

/** What was done to one message after it was sent. */
export type Marks = {
  edit?: { text: string; mentions: readonly string[]; at: string } | undefined
  deletedAt?: string | undefined
  /** The agents by emoji, both in the order in which they reacted. */
  reactions: ReadonlyMap<string, readonly string[]>
  hasThread: boolean
  /** Jobs that were sent because of it, latest last. */
  jobs?: readonly string[] | undefined
}

/** Jobs of one message that are known; earlier ones name the message themselves. */
const MOST_JOBS = 20

const NONE: Marks = { reactions: new Map(), hasThread: false }

/** A message after a mark. A deletion is final: later edits and reactions change nothing. */
export function mark(before: Marks | undefined, event: MarkEvent, at: string): Marks {
  const marks = before ?? NONE
  if (event.type === 'thread') return { ...marks, hasThread: true }
  if (event.type === 'job') {
    const others = (marks.jobs ?? []).filter((id) => id !== event.job_id)
    return { ...marks, jobs: [...others, event.job_id].slice(-MOST_JOBS) }
  }
  if (marks.deletedAt !== undefined) return marks
  switch (event.type) {
    case 'edit':
      return { ...marks, edit: { text: event.text, mentions: event.mentions, at } }
    case 'delete':
      return { ...marks, deletedAt: at, reactions: new Map() }
    case 'react':
      return { ...marks, reactions: withReaction(marks.reactions, event) }
    case 'unreact':
      return { ...marks, reactions: withoutReaction(marks.reactions, event) }
  }
}

type Reactions = Marks['reactions']
type Reacted = { emoji: string; by: string }

function withReaction(reactions: Reactions, { emoji, by }: Reacted): Reactions {
  const agents = reactions.get(emoji) ?? []
  return agents.includes(by) ? reactions : new Map([...reactions, [emoji, [...agents, by]]])
}

function withoutReaction(reactions: Reactions, { emoji, by }: Reacted): Reactions {
  const agents = (reactions.get(emoji) ?? []).filter((agent) => agent !== by)
  const others = [...reactions].filter(([known]) => known !== emoji || agents.length > 0)
  return new Map(others.map(([known, all]) => [known, known === emoji ? agents : all]))
}
