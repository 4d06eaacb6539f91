import { Input, matchesKey, setCapabilities, truncateToWidth, TUI } from '@mariozechner/pi-tui'
import type { Component, KeyId, Terminal } from '@mariozechner/pi-tui'

import type { UnreadMessage } from '../../schema/message.ts'
import type { Screen } from '../terminal/screen.ts'
import { ascii } from '../terminal/text.ts'
import {
  withPending,
  moved,
  takesText,
  defaultAction,
  chosenMessage,
  chosenRow,
  withDecision,
  withList,
} from './state.ts'
import type { PendingAction, TopState } from './state.ts'
import { footOf, linesOf, promptOf } from './view.ts'

export type UiOptions = {
  terminal: Terminal
  screen: Screen
  workspaceName: string
  now: () => number
  state: () => TopState
  /** Called after a key changed the state. */
  onChange: (state: TopState) => void
  /** Called when an action is confirmed; `text` is the answer or the note of a rejection. */
  onAction: (pending: PendingAction, text: string) => void
  /** Called with the message that is to be marked as read. */
  onRead: (message: UnreadMessage) => void
  onQuit: () => void
}

/** The screen and the keys of `relay top`. */
export type Ui = { draw: () => void; close: () => void }

/** Opens a full-screen interface, which uses the whole terminal until `close`. */
export function openUi(options: UiOptions): Ui {
  const { terminal, state, onChange } = options
  setCapabilities({ images: null, trueColor: false, hyperlinks: false })
  const tui = new TUI(terminal, true)
  let input: Input | undefined

  function lineOfInput(pending: PendingAction, width: number): string {
    const prompt = `${promptOf(pending)} `
    const typed = input?.render(Math.max(10, width - prompt.length + 2))[0] ?? ''
    // The library starts the line with its own prompt of two characters.
    return prompt + typed.slice(2)
  }

  function render(width: number): string[] {
    const size = { columns: width, rows: terminal.rows }
    const screen = { ...options.screen, columns: width }
    const now = state()
    const { pending } = now
    const isTyping = pending !== undefined && takesText(pending.action)
    const foot = isTyping ? lineOfInput(pending, width) : footOf(now, screen)
    const setting = { screen, size, now: options.now(), workspaceName: options.workspaceName }
    const lines = linesOf(now, setting).map((line) => (screen.unicode ? line : ascii(line)))
    // Our character widths may differ from the library's by a column, and the library throws for a line that is too wide.
    return [...lines, foot].map((line) => truncateToWidth(line, width, ''))
  }

  function begin(next: TopState): void {
    onChange(next)
    const { pending } = next
    if (pending === undefined || !takesText(pending.action)) return
    input = new Input()
    input.focused = true
    input.onSubmit = (text) => {
      const needsText = pending.action === 'answer' || pending.action === 'reply'
      if (text.trim() === '' && needsText) return
      end(pending, text)
    }
    input.onEscape = () => end()
  }

  function end(pending?: PendingAction, text = ''): void {
    input = undefined
    onChange({ ...state(), pending: undefined })
    if (pending !== undefined) options.onAction(pending, text)
  }

  function handleInput(data: string): void {
    const { pending } = state()
    if (matchesKey(data, 'ctrl+c')) options.onQuit()
    else if (input !== undefined) input.handleInput(data)
    else if (pending !== undefined) end(data === 'y' || data === 'Y' ? pending : undefined)
    else press(data)
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
    if (by !== undefined) onChange(moved(now, by))
    else if (is('q')) options.onQuit()
    else if (is('m')) onChange(withList(now, now.shows === 'messages' ? 'jobs' : 'messages'))
    else if (is('p')) onChange(withList(now, now.shows === 'approvals' ? 'jobs' : 'approvals'))
    else if (is('enter', 'f')) onChange({ ...now, isFollowing: true, scrolled: 0 })
    else if (is('escape')) onChange(left(now))
    else if (now.shows === 'messages') pressInMessages(now, is('d'))
    else if (now.shows === 'approvals')
      pressInApprovals(now, { yes: is('y', 'a'), no: is('r', 'n') })
    else if (is('a')) begin(afterA(now))
    else if (is('r')) begin(withPending(now, 'reject'))
    else if (is('x', 'c')) begin(withPending(now, 'cancel'))
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

/** What Escape leads to: from one job, message or approval to the list, and from another list to the jobs. */
function left(state: TopState): TopState {
  if (state.shows !== 'jobs' && !state.isFollowing) return withList(state, 'jobs')
  return { ...state, isFollowing: false, scrolled: 0, notice: undefined }
}
