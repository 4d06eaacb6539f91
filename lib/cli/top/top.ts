import { basename } from 'node:path'

import type { Terminal } from '@mariozechner/pi-tui'

import { explain } from '../../operations/look/explain.ts'
import { overview } from '../../operations/look/overview.ts'
import { UsageError } from '../answer.ts'
import type { Verb } from '../command.ts'
import { untilStopped } from '../commands/wait.ts'
import type { Context } from '../context.ts'
import { carryOut } from './act.ts'
import { openFace } from './face.ts'
import { createLooker } from './looker.ts'
import { chosenRow, EMPTY, withRows } from './state.ts'
import type { Asking, TopState } from './state.ts'
import { openTerminal } from './terminal.ts'

export const TOP_USAGE = `Usage: relay top

The jobs of this workspace, live: those that need you first, then running, queued and ended ones.

  j k, arrows    another job             a    do what it waits for: answer, approve, recover
  enter          follow it; esc: back    r    reject what waits for your review
  space          the next page           x    cancel
  q              quit`

/** The screen is drawn at least this often, because ages grow. */
const REDRAW_MS = 1000

/** `relay top`: the jobs of the workspace, live, and what to do about them. Needs a terminal. */
export const topVerb: Verb<object> = {
  operations: [overview, explain],
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

/** Shows the list on a terminal and does what a person asks for, until `q` or until the signal. */
export async function runTop(
  context: Context,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const { services, screen, workspace } = context
  const signal = createSignal()
  const looker = createLooker(context, signal.wake)
  const asked: { asking: Asking; text: string }[] = []
  let state: TopState = EMPTY
  const quit = new AbortController()
  const face = openFace({
    terminal,
    screen,
    place: basename(workspace),
    now: services.clock.now,
    state: () => state,
    onChange: (next) => {
      state = next
      signal.wake()
    },
    onDeed: (asking, text) => {
      asked.push({ asking, text })
      signal.wake()
    },
    onQuit: () => quit.abort(),
  })
  const leaving = AbortSignal.any([stop, quit.signal])
  leaving.addEventListener('abort', signal.wake)
  try {
    while (!leaving.aborted) {
      const next = asked.shift()
      if (next !== undefined) {
        const notice = await carryOut(context, next.asking, next.text)
        state = { ...state, notice }
      }
      const { jobs, damaged, paused } = await looker.rows()
      state = {
        ...withRows(state, jobs, damaged.length),
        paused: paused.map(({ agent }) => agent),
      }
      const peek = await looker.peek(chosenRow(state)?.job_id)
      state = { ...state, peek }
      face.draw()
      await signal.wait(REDRAW_MS)
    }
  } finally {
    looker.close()
    face.close()
  }
}

/** Wakes a waiting loop. A wake-up while nothing waits ends the next wait at once. */
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
