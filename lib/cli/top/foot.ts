import { paint, symbols } from '../terminal/screen.ts'
import type { Screen } from '../terminal/screen.ts'
import { fitted } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { actionsFor, chosenApproval, chosenMessage, chosenRow, takesText } from './state.ts'
import type { Action, PendingAction, TopState, Typing } from './state.ts'

/** The last line, unless the user is typing a text: a question, a notice, or the keys. */
export function footOf(state: TopState, screen: Screen): string {
  const { pending, notice } = state
  if (pending !== undefined) return paint(screen, 'yellow', fitted(screen, promptOf(pending)))
  if (notice !== undefined) {
    return paint(screen, notice.isBad ? 'red' : 'green', fitted(screen, oneLine(notice.text)))
  }
  const words = { jobs: jobKeys, messages: messageKeys, approvals: approvalKeys }[state.shows]
  const keys = state.isHelping ? ['any key back'] : [...words(state), 'q quit']
  return paint(screen, 'dim', fitted(screen, keys.join(` ${symbols(screen).dot} `)))
}

function jobKeys(state: TopState): string[] {
  const row = chosenRow(state)
  const actions = row === undefined ? [] : actionsFor(row).map((action) => KEY_HELP[action])
  if (state.approvals.length > 0) actions.unshift('p approvals')
  if (state.isFollowing) return [...actions, 'esc back', 'j/k scroll', '? help']
  const clear = state.filter === '' ? [] : ['esc clear filter']
  return [...actions, ...clear, '? help', 'enter follow', '/ filter', 'n new', 'm messages']
}

function messageKeys(state: TopState): string[] {
  if (state.isFollowing) return ['esc back', 'j/k scroll', 'd mark as read']
  const keys =
    chosenMessage(state) === undefined ? [] : ['j/k move', 'enter read', 'd mark as read']
  return [...keys, 'm jobs']
}

function approvalKeys(state: TopState): string[] {
  const keys = chosenApproval(state) === undefined ? [] : ['y approve', 'r reject']
  if (state.isFollowing) return [...keys, 'esc back', 'j/k scroll']
  return [...keys, ...(keys.length > 0 ? ['j/k move', 'enter read'] : []), 'p jobs']
}

/** The label of a text that is typed, such as `Filter:`. */
export const TYPED: Record<Typing, string> = {
  filter: 'Filter:',
  agent: 'New job, for agent:',
  prompt: 'Prompt:',
}

/** The prompt for a pending action. */
export function promptOf(pending: PendingAction): string {
  const { action } = pending
  if (takesText(action)) return PROMPTS[action]
  if ('task' in pending) {
    const { to, place } = pending.task
    return `Send to ${oneLine(to)} in ${oneLine(place.name)}? May it change files? y yes, n no, esc back`
  }
  return `${PROMPTS[action]} ${subjectOf(pending)}? y or n`
}

function subjectOf(pending: Exclude<PendingAction, { action: 'dispatch' }>): string {
  if ('row' in pending) {
    const { job_id, headline } = pending.row
    return `${job_id.slice(0, 8)}${WHAT_HAPPENS[pending.action] ?? ''}, "${oneLine(headline)}"`
  }
  const { agent, tool, root } = pending.approval
  const where = root === undefined ? '' : ` in ${oneLine(root)}`
  return `${oneLine(tool)}${where} of ${oneLine(agent)}`
}

const KEY_HELP: Record<Action, string> = {
  answer: 'a answer',
  reply: 'a reply',
  approve: 'a approve',
  recover: 'a recover',
  retry: 't retry',
  reject: 'r reject',
  cancel: 'x cancel',
}

/** What an action does, where its name does not say it. */
const WHAT_HAPPENS: Partial<Record<Action, string>> = {
  recover: ' (run it again)',
  retry: ' (as a new job)',
}

const PROMPTS: Record<PendingAction['action'], string> = {
  'approve call': 'Approve',
  'reject call': 'Reason to reject (optional):',
  answer: 'Answer:',
  reply: 'Reply:',
  reject: 'Reason to reject (optional):',
  approve: 'Approve',
  recover: 'Recover',
  retry: 'Retry',
  cancel: 'Cancel',
  dispatch: 'Send',
}
