import { Input, matchesKey, setCapabilities, truncateToWidth, TUI } from '@mariozechner/pi-tui'
import type { Component, KeyId, Terminal } from '@mariozechner/pi-tui'

import type { Screen } from '../terminal/screen.ts'
import { ascii } from '../terminal/text.ts'
import { asked, moved, takesText, usualDeed, chosenRow } from './state.ts'
import type { Asking, TopState } from './state.ts'
import { footOf, linesOf, promptOf } from './view.ts'

/** What the face shows and whom it tells. */
export type FaceOptions = {
  terminal: Terminal
  screen: Screen
  place: string
  now: () => number
  state: () => TopState
  /** A key has changed the state. */
  onChange: (state: TopState) => void
  /** A person has said what is to be done; a text for an answer or a rejection. */
  onDeed: (asking: Asking, text: string) => void
  onQuit: () => void
}

/** The screen and the keys of `relay top`. */
export type Face = { draw: () => void; close: () => void }

/** Takes the whole terminal until it is closed. */
export function openFace(options: FaceOptions): Face {
  const { terminal, state, onChange } = options
  setCapabilities({ images: null, trueColor: false, hyperlinks: false })
  const tui = new TUI(terminal, true)
  let input: Input | undefined

  function lineOfInput(asking: Asking, width: number): string {
    const prompt = `${promptOf(asking)} `
    const typed = input?.render(Math.max(10, width - prompt.length + 2))[0] ?? ''
    // The library begins its line with a prompt of its own.
    return prompt + typed.slice(2)
  }

  function render(width: number): string[] {
    const size = { columns: width, rows: terminal.rows }
    const screen = { ...options.screen, columns: width }
    const now = state()
    const { asking } = now
    const isWriting = asking !== undefined && takesText(asking.deed)
    const foot = isWriting ? lineOfInput(asking, width) : footOf(now, screen)
    const setting = { screen, size, now: options.now(), place: options.place }
    const lines = linesOf(now, setting).map((line) => (screen.unicode ? line : ascii(line)))
    // Two tables of character widths may differ by a column; a line too long would end the program.
    return [...lines, foot].map((line) => truncateToWidth(line, width, ''))
  }

  function begin(next: TopState): void {
    onChange(next)
    const { asking } = next
    if (asking === undefined || !takesText(asking.deed)) return
    input = new Input()
    input.focused = true
    input.onSubmit = (text) => {
      if (text.trim() === '' && asking.deed === 'answer') return
      end(asking, text)
    }
    input.onEscape = () => end()
  }

  function end(asking?: Asking, text = ''): void {
    input = undefined
    onChange({ ...state(), asking: undefined })
    if (asking !== undefined) options.onDeed(asking, text)
  }

  function handleInput(data: string): void {
    const { asking } = state()
    if (matchesKey(data, 'ctrl+c')) options.onQuit()
    else if (input !== undefined) input.handleInput(data)
    else if (asking !== undefined) end(data === 'y' || data === 'Y' ? asking : undefined)
    else press(data)
  }

  function press(data: string): void {
    const now = state()
    const row = chosenRow(now)
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
    else if (is('enter', 'f')) onChange({ ...now, isFollowing: true, scrolled: 0 })
    else if (is('escape')) onChange({ ...now, isFollowing: false, scrolled: 0, notice: undefined })
    else if (is('a')) begin(asked(now, row && usualDeed(row)))
    else if (is('r')) begin(asked(now, 'reject'))
    else if (is('x', 'c')) begin(asked(now, 'cancel'))
  }

  const component: Component = { render, handleInput, invalidate: () => {} }
  tui.addChild(component)
  tui.setFocus(component)
  tui.start()
  return { draw: () => tui.requestRender(), close: () => tui.stop() }
}
