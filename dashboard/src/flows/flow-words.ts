import type { FlowState, FlowStep } from '../../../lib/schema/api-flows.ts'
import { STATE_WORDS, shownState } from '../../../lib/schema/shown/state-words.ts'
import type { IconName } from '../base/icon.tsx'

/** A state of a flow or a step as it is shown: its word, its icon, and the status that colours the icon. */
export type Shown = { word: string; icon: IconName; status: string }

const OTHERS = {
  waiting: ['Waiting', 'queued', 'waiting'],
  active: ['Running', 'running', 'running'],
  skipped: ['Skipped', 'cancelled', 'skipped'],
  stopped: ['Not run', 'cancelled', 'stopped'],
} as const

const ICONS = {
  queued: 'queued',
  running: 'running',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'expired',
} as const

/** How the state of a step is shown; what a job needs a person for comes first. */
export function shownStep({ state, needs }: Pick<FlowStep, 'state' | 'needs'>): Shown {
  if (state === 'waiting' || state === 'active' || state === 'skipped' || state === 'stopped') {
    const [word, icon, status] = OTHERS[state]
    return { word, icon, status }
  }
  const shown = shownState({ state, needs })
  const icon = shown in ICONS ? ICONS[shown as keyof typeof ICONS] : 'needs'
  return { word: STATE_WORDS[shown], icon, status: shown }
}

/** The same for a flow. */
export function shownFlow(state: FlowState): Shown {
  return { word: STATE_WORDS[state], icon: ICONS[state], status: state }
}
