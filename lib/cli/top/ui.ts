import { Input, matchesKey, setCapabilities, truncateToWidth, TUI } from '@mariozechner/pi-tui'
import type { Component, KeyId, Terminal } from '@mariozechner/pi-tui'

import type { UnreadMessage } from '../../schema/message.ts'
import type { Screen } from '../terminal/screen.ts'
import { ascii } from '../terminal/text.ts'
import { MAY_WRITE } from './act.ts'
import { footOf, promptOf, TYPED } from './foot.ts'
import type { Setting } from './setting.ts'
import {
  withPending,
  moved,
  takesText,
  defaultAction,
  chosenMessage,
  chosenRow,
  withDecision,
  withFilter,
  withList,
} from './state.ts'
import type { PendingAction, TopState, Typing } from './state.ts'
import { linesOf, mostScrolled } from './view.ts'

export type UiOptions = {
  terminal: Terminal
  screen: Screen
  now: () => number
  state: () => TopState
  /** Called after a key changed the state. */
  onChange: (state: TopState) => void
  /** Called when an action is confirmed; `text` is the answer, the note of a rejection, or how a job is sent. */
  onAction: (pending: PendingAction, text: string) => void
  /** Called with the message that is to be marked as read. */
  onRead: (message: UnreadMessage) => void
  /** Called when the other workspaces are to appear, or to leave. */
  onWide: () => void
  onQuit: () => void
}

/** The screen and the keys of `relay top`. */
export type Ui = { draw: () => void; close: () => void }

/** Moves the cursor of a typed line to its end. */
const TO_END = '\u0005'

/** Opens a full-screen interface, which uses the whole terminal until `close`. */
export function openUi(options: UiOptions): Ui {
  const { terminal, state, onChange } = options
  setCapabilities({ images: null, trueColor: false, hyperlinks: false })
  const tui = new TUI(terminal, true)
  let input: Input | undefined

  function settingOf(width: number): Setting {
    const screen = { ...options.screen, columns: width }
    return { screen, size: { columns: width, rows: terminal.rows }, now: options.now() }
  }

  function lineOfInput(label: string, width: number): string {
    const prompt = `${label} `
    const typed = input?.render(Math.max(10, width - prompt.length + 2))[0] ?? ''
    // The library starts the line with its own prompt of two characters.
    return prompt + typed.slice(2)
  }

  function render(width: number): string[] {
    const now = state()
    const setting = settingOf(width)
    const label = labelOf(now)
    const foot = label === undefined ? footOf(now, setting.screen) : lineOfInput(label, width)
    const lines = linesOf(now, setting).map((line) => (setting.screen.unicode ? line : ascii(line)))
    // Our character widths may differ from the library's by a column, and the library throws for a line that is too wide.
    return [...lines, foot].map((line) => truncateToWidth(line, width, ''))
  }

  /** Lets the person type a line. `onText` gets it; `onLeave` is called when it was given up. */
  function type(
    initial: string,
    on: { onText: (text: string) => void; onLeave: () => void },
  ): void {
    const typed = new Input()
    typed.focused = true
    typed.setValue(initial)
    typed.handleInput(TO_END)
    typed.onSubmit = on.onText
    typed.onEscape = on.onLeave
    input = typed
  }

  function begin(next: TopState): void {
    onChange(next)
    const { pending } = next
    if (pending === undefined || !takesText(pending.action)) return
    type('', {
      onText: (text) => {
        const needsText = pending.action === 'answer' || pending.action === 'reply'
        if (text.trim() !== '' || !needsText) end(pending, text)
      },
      onLeave: () => end(),
    })
  }

  function end(pending?: PendingAction, text = ''): void {
    input = undefined
    onChange({ ...state(), pending: undefined })
    if (pending !== undefined) options.onAction(pending, text)
  }

  function typing(what: Typing | undefined): void {
    onChange({ ...state(), typing: what, notice: undefined })
  }

  function stopTyping(): void {
    input = undefined
    typing(undefined)
  }

  function beginFilter(): void {
    typing('filter')
    type(state().filter, {
      onText: stopTyping,
      onLeave() {
        stopTyping()
        onChange(withFilter(state(), ''))
      },
    })
  }

  /** A new job: its agent, then its prompt. What was written stays for the next try. */
  function beginJob(): void {
    const now = state()
    const row = chosenRow(now)
    const place = row?.place ?? now.own
    const { to = row?.to ?? '', prompt = '' } = now.draft ?? {}
    const keep = (draft: { to: string; prompt: string }) =>
      onChange({ ...state(), draft: { place, ...draft } })
    typing('agent')
    type(to, {
      onLeave: stopTyping,
      onText(agent) {
        if (agent.trim() === '') return
        keep({ to: agent.trim(), prompt })
        typing('prompt')
        type(prompt, {
          onLeave() {
            keep({ to: agent.trim(), prompt: input?.getValue() ?? prompt })
            stopTyping()
          },
          onText(text) {
            if (text.trim() === '') return
            const task = { place, to: agent.trim(), prompt: text }
            keep(task)
            stopTyping()
            onChange({ ...state(), pending: { action: 'dispatch', task } })
          },
        })
      },
    })
  }

  function handleInput(data: string): void {
    const { pending, isHelping } = state()
    if (matchesKey(data, 'ctrl+c')) options.onQuit()
    else if (input !== undefined) handleTyped(input, data)
    else if (pending !== undefined) decide(pending, data.toLowerCase())
    else if (isHelping) onChange({ ...state(), isHelping: false })
    else press(data)
  }

  function handleTyped(typed: Input, data: string): void {
    typed.handleInput(data)
    // The list follows while the filter is typed.
    if (input === typed && state().typing === 'filter') {
      onChange(withFilter(state(), typed.getValue()))
    }
  }

  function decide(pending: PendingAction, key: string): void {
    if (pending.action === 'dispatch' && (key === 'y' || key === 'n')) {
      return end(pending, key === 'y' ? MAY_WRITE : '')
    }
    end(key === 'y' ? pending : undefined)
  }

  function press(data: string): void {
    const now = state()
    const page = Math.max(1, terminal.rows - 6)
    const moves: [KeyId[], number][] = [
      [['j', 'down'], 1],
      [['k', 'up'], -1],
      [['pageDown', 'space'], page],
      [['pageUp'], -page],
      [['home', 'g'], -Infinity],
      [['end', 'shift+g'], Infinity],
    ]
    const is = (...keys: KeyId[]) => keys.some((key) => matchesKey(data, key))
    const by = moves.find(([keys]) => is(...keys))?.[1]
    const most = () => mostScrolled(now, settingOf(terminal.columns))
    if (by !== undefined) onChange(moved(now, by, most()))
    else if (is('q')) options.onQuit()
    else if (data === '?') onChange({ ...now, isHelping: true, notice: undefined })
    else if (is('m')) onChange(withList(now, now.shows === 'messages' ? 'jobs' : 'messages'))
    else if (is('p')) onChange(withList(now, now.shows === 'approvals' ? 'jobs' : 'approvals'))
    else if (is('enter', 'f')) onChange({ ...now, isFollowing: true, scrolled: 0 })
    else if (is('escape')) onChange(left(now))
    else if (now.shows === 'messages') pressInMessages(now, is('d'))
    else if (now.shows === 'approvals')
      pressInApprovals(now, { yes: is('y', 'a'), no: is('r', 'n') })
    else pressInJobs(now, data)
  }

  function pressInJobs(now: TopState, data: string): void {
    const keys: Record<string, () => void> = {
      a: () => begin(afterA(now)),
      r: () => begin(withPending(now, 'reject')),
      x: () => begin(withPending(now, 'cancel')),
      c: () => begin(withPending(now, 'cancel')),
      t: () => begin(withPending(now, 'retry')),
      n: beginJob,
      w: options.onWide,
      '/': beginFilter,
    }
    if (Object.hasOwn(keys, data)) keys[data]?.()
  }

  /** The key `a`: what the chosen job waits for, else the calls that wait for an approval. */
  function afterA(now: TopState): TopState {
    const row = chosenRow(now)
    const action = row && defaultAction(row)
    if (action === undefined && now.approvals.length > 0) return withList(now, 'approvals')
    return withPending(now, action)
  }

  function pressInApprovals(now: TopState, { yes, no }: { yes: boolean; no: boolean }): void {
    if (yes) begin(withDecision(now, 'approve call'))
    else if (no) begin(withDecision(now, 'reject call'))
  }

  function pressInMessages(now: TopState, isRead: boolean): void {
    const message = chosenMessage(now)
    if (isRead && message !== undefined) options.onRead(message)
  }

  const component: Component = { render, handleInput, invalidate: () => {} }
  tui.addChild(component)
  tui.setFocus(component)
  tui.start()
  return { draw: () => tui.requestRender(), close: () => tui.stop() }
}

/** The label of the line that is being typed; undefined while none is. */
function labelOf({ pending, typing }: TopState): string | undefined {
  if (typing !== undefined) return TYPED[typing]
  return pending !== undefined && takesText(pending.action) ? promptOf(pending) : undefined
}

/** What Escape leads to: from one job, message or approval to the list; from another list to the jobs; else no filter. */
function left(state: TopState): TopState {
  if (state.shows !== 'jobs' && !state.isFollowing) return withList(state, 'jobs')
  const isList = state.shows === 'jobs' && !state.isFollowing
  if (isList && state.filter !== '') return withFilter(state, '')
  return { ...state, isFollowing: false, scrolled: 0, notice: undefined }
}
