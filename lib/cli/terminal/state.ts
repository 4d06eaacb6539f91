import { STATE_WORDS } from '../../schema/shown/state-words.ts'
import type { ShownState } from '../../schema/shown/state-words.ts'
import type { Colour, Screen } from './screen.ts'
import type { Cell } from './table.ts'

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

/** A state with its glyph, such as `✓ Completed`. */
export function stateCell(screen: Screen, state: ShownState): Cell {
  const { glyph, plain, colour } = LOOKS[state]
  return { text: `${screen.unicode ? glyph : plain} ${STATE_WORDS[state]}`, colour }
}
