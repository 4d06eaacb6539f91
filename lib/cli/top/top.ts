import type { Terminal } from '@mariozechner/pi-tui'

import { listApprovals } from '../../operations/guarded/list-approvals.ts'
import { dispatch } from '../../operations/jobs/dispatch.ts'
import { explain } from '../../operations/look/explain.ts'
import { overview } from '../../operations/look/overview.ts'
import { listUnread } from '../../operations/messages/list-unread.ts'
import { markMessageRead } from '../../operations/messages/mark-message-read.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { untilStopped } from '../commands/wait.ts'
import type { Context } from '../context.ts'
import { performAction, placeOf } from './act.ts'
import { KEYS } from './help.ts'
import { createPlaces } from './places.ts'
import { openUi } from './ui.ts'
import { chosenRow, EMPTY, withApprovals, withRows, withUnread } from './state.ts'
import type { PendingAction, TopState } from './state.ts'
import { openTerminal } from './terminal.ts'

export const TOP_USAGE = `Usage: relay top

Live view of the jobs of this workspace: those that need you first, then running, queued and ended ones. Above them are
the calls of tools that wait for your approval. The title counts your unread messages. Times are those of this computer.

${KEYS.map(([keys, what]) => `  ${keys.padEnd(14)}${what}`).join('\n')}`

/** Longest time between two redraws, which keep the ages current. */
const REDRAW_MS = 1000

/** `relay top`: a live view of the jobs of the workspace, with actions. Needs a terminal. */
export const topVerb: Verb<object> = {
  operations: [overview, explain, listUnread, markMessageRead, listApprovals, dispatch],
  async run(context) {
    const { stdin, stdout } = process
    if (!stdin.isTTY || !stdout.isTTY) {
      throw new UsageError('top needs a terminal. In a script use: relay list --json')
    }
    await untilStopped(async (stop) => {
      await runTop(context, openTerminal(stdin, stdout), stop)
      return {}
    })
    return { document: undefined, lines: [] }
  },
}

/** Shows the jobs on a terminal and performs actions on them, until `q` or until `stop` aborts. */
export async function runTop(
  context: Context,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const { services, screen, caller } = context
  const signal = createSignal()
  const confirmed: { pending: PendingAction; text: string }[] = []
  const read: UnreadMessage[] = []
  const change = (next: TopState) => {
    state = next
    signal.wake()
  }
  const warn = (text: string) => change({ ...state, notice: { text, isBad: true } })
  const places = createPlaces(context, { wake: signal.wake, warn })
  let state: TopState = { ...EMPTY, own: places.own }
  const quit = new AbortController()
  const ui = openUi({
    terminal,
    screen,
    now: services.clock.now,
    state: () => state,
    onChange: change,
    onAction: (pending, text) => {
      confirmed.push({ pending, text })
      signal.wake()
    },
    onRead: (message) => {
      read.push(message)
      signal.wake()
    },
    onWide: () => {
      if (caller.kind === 'person') change({ ...state, isWide: !state.isWide, notice: undefined })
      else warn('Only a person sees the other workspaces.')
    },
    onQuit: () => quit.abort(),
  })
  const leaving = AbortSignal.any([stop, quit.signal])
  leaving.addEventListener('abort', signal.wake)
  try {
    while (!leaving.aborted) {
      const next = confirmed.shift()
      if (next !== undefined) await act(next)
      for (const { message_id } of read.splice(0)) {
        await context.perform(markMessageRead, { message_id })
        places.sourceOf(places.own).forget()
      }
      await look()
      ui.draw()
      await signal.wait(REDRAW_MS)
    }
  } finally {
    ui.close()
    await places.close()
  }

  async function act({ pending, text }: { pending: PendingAction; text: string }): Promise<void> {
    const place = placeOf(pending)
    const notice = await performAction(places.contextOf(place), pending, text)
    const isSent = 'task' in pending && !notice.isBad
    state = { ...state, notice, draft: isSent ? undefined : state.draft }
    places.sourceOf(place).forget()
  }

  /** Reads what may have changed. Keys that are pressed meanwhile change the state, too. */
  async function look(): Promise<void> {
    const { rows, damaged, paused, unread, approvals, unreadable } = await places.read(state.isWide)
    state = { ...withRows(state, rows), damaged, paused, unreadable }
    state = withApprovals(withUnread(state, unread), approvals)
    const row = chosenRow(state)
    places.unpeekOthers(row?.place.id)
    const peek = row && (await places.sourceOf(row.place).peek(row.job_id))
    state = { ...state, peek }
  }
}

/** Wakes a waiting loop. If nothing is waiting, the next wait ends at once. */
function createSignal() {
  let isWoken = false
  let endWait: (() => void) | undefined
  const wake = () => {
    isWoken = true
    endWait?.()
  }
  const wait = async (timeoutMs: number) => {
    if (!isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, timeoutMs)
        endWait = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    isWoken = false
    endWait = undefined
  }
  return { wake, wait }
}
