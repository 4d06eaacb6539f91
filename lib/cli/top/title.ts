import { plural } from '../../text/count.ts'
import { paint, symbols } from '../terminal/screen.ts'
import { cut } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import type { Setting } from './setting.ts'
import type { TopState } from './state.ts'

/** The first line: what is on the screen, what needs the person, and how many jobs run and wait. */
export function titleOf(state: TopState, { screen, size }: Setting): string {
  const { dot } = symbols(screen)
  const need = needsOf(state)
    .map((part) => ` ${dot} ${part}`)
    .join('')
  const rest = countsOf(state)
    .map((part) => ` ${dot} ${part}`)
    .join('')
  const name = state.isWide ? 'all workspaces' : oneLine(state.own.name)
  const filter = state.filter === '' ? '' : ` "${oneLine(state.filter)}"`
  const room = Math.max(0, size.columns - need.length - rest.length)
  return (
    paint(screen, 'bold', cut(screen, name + filter, room)) +
    paint(screen, 'yellow', need) +
    paint(screen, 'dim', rest)
  )
}

/** What waits for the person. */
function needsOf({ all, approvals, unread }: TopState): string[] {
  const needing = all.filter(({ needs }) => needs !== null).length
  const calls = approvals.length
  const { for_you } = unread
  return [
    ...(calls === 0 ? [] : [`${calls} ${plural(calls, 'call', 'calls')} to approve`]),
    ...(needing === 0 ? [] : [`${needing} ${plural(needing, 'needs', 'need')} you`]),
    ...(for_you === 0 ? [] : [`${for_you} ${plural(for_you, 'message', 'messages')} for you`]),
  ]
}

function countsOf({ all, damaged, paused, unread, unreadable }: TopState): string[] {
  const idle = all.filter(({ needs }) => needs === null)
  const running = idle.filter(({ state }) => state === 'running').length
  const queued = idle.filter(({ state }) => state === 'queued').length
  const other = unread.unread - unread.for_you
  return [
    ...(running > 0 ? [`${running} running`] : []),
    ...(queued > 0 ? [`${queued} queued`] : []),
    ...(damaged > 0 ? [`${damaged} damaged`] : []),
    ...(unreadable > 0 ? [`${unreadable} unreadable`] : []),
    ...(paused.length > 0 ? [`${paused.map(oneLine).join(', ')} paused`] : []),
    ...(other > 0 ? [`${other} unread`] : []),
  ]
}
