import { describeEvent } from './event-words.ts'
import type { TimelineItem } from './timeline-items.ts'

/** The parts of a story that can be shown alone. */
export const STORY_PARTS = ['all', 'messages', 'calls', 'errors'] as const
export type StoryPart = (typeof STORY_PARTS)[number]

/** Events with words of a person or an agent. */
const SPOKEN = new Set(['ask', 'answer', 'steer'])

/** True for an item that belongs to a part of the story. */
export function isInPart(item: TimelineItem, part: StoryPart): boolean {
  switch (part) {
    case 'all':
      return true
    case 'messages':
      return item.type === 'note' ? item.kind === 'message' : isSpoken(item)
    case 'calls':
      return item.type === 'call'
    case 'errors':
      return isError(item)
  }
}

function isSpoken(item: TimelineItem): boolean {
  return item.type === 'milestone' && SPOKEN.has(item.event.type)
}

function isError(item: TimelineItem): boolean {
  if (item.type === 'call') return item.ok === false
  if (item.type === 'note') return item.kind === 'warning'
  return describeEvent(item.event).tone === 'bad'
}

/** How many items each part has. */
export function countParts(items: readonly TimelineItem[]): Record<StoryPart, number> {
  const counts: Record<StoryPart, number> = { all: 0, messages: 0, calls: 0, errors: 0 }
  for (const item of items) {
    for (const part of STORY_PARTS) if (isInPart(item, part)) counts[part] += 1
  }
  return counts
}

/** Everything that an item shows as text, also what is folded. */
export function textOf(item: TimelineItem): string {
  if (item.type === 'note') return item.text
  if (item.type === 'call') {
    return [item.tool, item.text, item.input, item.output].filter(Boolean).join('\n')
  }
  const { words, more } = describeEvent(item.event)
  return more === undefined ? words : `${words}\n${more}`
}
