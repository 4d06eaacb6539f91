import type { Need } from '../../operations/look/need.ts'
import type { JobState } from '../../schema/job.ts'
import type { Colour, Screen } from './screen.ts'
import type { Cell } from './table.ts'

/** `needs_answer` is a running job with an open question, `blocked` one whose agent cannot continue. */
export type ShownState = JobState | 'needs_answer' | 'blocked'

const LOOKS: Record<ShownState, { glyph: string; plain: string; colour: Colour }> = {
  needs_review: { glyph: '◆', plain: '!', colour: 'yellow' },
  needs_recovery: { glyph: '◆', plain: '!', colour: 'yellow' },
  needs_answer: { glyph: '◆', plain: '?', colour: 'yellow' },
  blocked: { glyph: '◆', plain: '!', colour: 'yellow' },
  running: { glyph: '▸', plain: '>', colour: 'cyan' },
  queued: { glyph: '·', plain: '.', colour: 'blue' },
  completed: { glyph: '✓', plain: '+', colour: 'green' },
  failed: { glyph: '✗', plain: 'x', colour: 'red' },
  cancelled: { glyph: '⊘', plain: '-', colour: 'dim' },
  expired: { glyph: '◌', plain: '~', colour: 'dim' },
}

/** The state of a job as people read it: what it needs a person for comes first. */
export function shownState(state: JobState, need: Need | null | undefined): ShownState {
  if (need === 'answer') return 'needs_answer'
  return need === 'blocked' ? need : state
}

/** A state with its glyph, such as `✓ completed`. */
export function stateCell(screen: Screen, state: ShownState): Cell {
  const { glyph, plain, colour } = LOOKS[state]
  return { text: `${screen.unicode ? glyph : plain} ${state.replace('_', ' ')}`, colour }
}
