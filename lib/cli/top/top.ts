import { basename } from 'node:path'

import type { Terminal } from '@mariozechner/pi-tui'

import { createBell } from '../../queue/wait.ts'
import type { Answer, Context } from '../context.ts'
import { UsageError } from '../exit.ts'
import { carryOut } from './act.ts'
import { openFace } from './face.ts'
import { createLooker } from './looker.ts'
import { chosenRow, EMPTY, withRows } from './state.ts'
import type { Asking, TopState } from './state.ts'
import { openTerminal } from './terminal.ts'
import { untilStopped } from '../wait.ts'

export const TOP_USAGE = `Usage: relay top

The jobs of this workspace while they happen: what needs you first, then running, queued and ended ones.

  j k, arrows    another job             a    do what it waits for: answer, approve, run again
  enter          follow it; esc: back    r    reject what waits for your review
  space          a page further          x    cancel
  q              quit`

/** Ages grow without news. */
const REDRAW_MS = 1000

/** `relay top`: the jobs of the workspace while they happen, and what to do about them. Needs a terminal. */
export async function top(context: Context): Promise<Answer> {
  const { stdin, stdout } = process
  if (!stdin.isTTY || !stdout.isTTY) {
    throw new UsageError('top needs a terminal. For a script there is: relay list --json')
  }
  await untilStopped(async (stop) => {
    await runTop(context, openTerminal(stdin, stdout), stop)
    return {}
  })
  return { document: undefined, lines: [] }
}

/** Shows the list on a terminal and does what is asked for, until `q` or until told to stop. */
export async function runTop(
  context: Context,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const { relay, screen } = context
  const bell = createBell()
  const looker = createLooker(context, bell.ring)
  const asked: { asking: Asking; text: string }[] = []
  let state: TopState = EMPTY
  const quit = new AbortController()
  const face = openFace({
    terminal,
    screen,
    place: basename(relay.store.workspace),
    now: relay.clock.now,
    state: () => state,
    onChange: (next) => {
      state = next
      bell.ring()
    },
    onDeed: (asking, text) => {
      asked.push({ asking, text })
      bell.ring()
    },
    onQuit: () => quit.abort(),
  })
  const leaving = AbortSignal.any([stop, quit.signal])
  leaving.addEventListener('abort', bell.ring)
  try {
    while (!leaving.aborted) {
      const next = asked.shift()
      if (next !== undefined) {
        const notice = await carryOut(context, next.asking, next.text)
        state = { ...state, notice }
      }
      const { jobs, page, paused } = await looker.rows()
      state = {
        ...withRows(state, jobs, page.damaged.length),
        paused: paused.map(({ agent }) => agent),
      }
      const peek = await looker.peek(chosenRow(state)?.job_id)
      state = { ...state, peek }
      face.draw()
      await bell.heard(REDRAW_MS)
    }
  } finally {
    looker.close()
    face.close()
  }
}
