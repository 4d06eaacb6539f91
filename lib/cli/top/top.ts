import { basename } from 'node:path'

import type { Terminal } from '@mariozechner/pi-tui'

import { listApprovals } from '../../operations/guarded/list-approvals.ts'
import { explain } from '../../operations/look/explain.ts'
import { overview } from '../../operations/look/overview.ts'
import { listUnread } from '../../operations/messages/list-unread.ts'
import { markMessageRead } from '../../operations/messages/mark-message-read.ts'
import type { UnreadMessage } from '../../schema/message.ts'
import { UsageError } from '../output.ts'
import type { Verb } from '../command.ts'
import { untilStopped } from '../commands/wait.ts'
import type { Context } from '../context.ts'
import { performAction } from './act.ts'
import { openUi } from './ui.ts'
import { createSource } from './source.ts'
import { chosenRow, EMPTY, withApprovals, withRows, withUnread } from './state.ts'
import type { PendingAction, TopState } from './state.ts'
import { openTerminal } from './terminal.ts'

export const TOP_USAGE = `Usage: relay top

Live view of the jobs of this workspace: those that need you first, then running, queued and ended ones. Above them are
the calls of tools that wait for your approval. The title counts your unread messages.

  j k, arrows    select a job              a    answer, approve or recover, as the job needs; else p
  enter          follow it; esc to leave   r    reject a job that needs your review
  space          next page                 x    cancel
  p              calls to approve          y r  there: approve or reject the call
  m              unread messages           d    there: mark the message as read
  q              quit`

/** Longest time between two redraws, which keep the ages current. */
const REDRAW_MS = 1000

/** `relay top`: a live view of the jobs of the workspace, with actions. Needs a terminal. */
export const topVerb: Verb<object> = {
  operations: [overview, explain, listUnread, markMessageRead, listApprovals],
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
  const { services, screen, workspace } = context
  const signal = createSignal()
  const source = createSource(context, signal.wake)
  const confirmed: { pending: PendingAction; text: string }[] = []
  const read: UnreadMessage[] = []
  let state: TopState = EMPTY
  const quit = new AbortController()
  const ui = openUi({
    terminal,
    screen,
    workspaceName: basename(workspace),
    now: services.clock.now,
    state: () => state,
    onChange: (next) => {
      state = next
      signal.wake()
    },
    onAction: (pending, text) => {
      confirmed.push({ pending, text })
      signal.wake()
    },
    onRead: (message) => {
      read.push(message)
      signal.wake()
    },
    onQuit: () => quit.abort(),
  })
  const leaving = AbortSignal.any([stop, quit.signal])
  leaving.addEventListener('abort', signal.wake)
  try {
    while (!leaving.aborted) {
      const next = confirmed.shift()
      if (next !== undefined) {
        const notice = await performAction(context, next.pending, next.text)
        state = { ...state, notice }
        source.forgetApprovals()
      }
      for (const { message_id } of read.splice(0)) {
        await context.perform(markMessageRead, { message_id })
        source.forgetUnread()
      }
      const { jobs, damaged, paused } = await source.rows()
      state = {
        ...withRows(state, jobs, damaged.length),
        paused: paused.map(({ agent }) => agent),
      }
      state = withUnread(state, await source.unread())
      state = withApprovals(state, await source.approvals())
      const peek = await source.peek(chosenRow(state)?.job_id)
      state = { ...state, peek }
      ui.draw()
      await signal.wait(REDRAW_MS)
    }
  } finally {
    source.close()
    ui.close()
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
