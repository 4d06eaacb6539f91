import type { Terminal } from '@mariozechner/pi-tui'
import headless from '@xterm/headless'

/** A terminal without a window: keys go in, and what a person would see can be read. */
export type TestTerminal = Terminal & {
  type: (...keys: string[]) => void
  resize: (columns: number, rows: number) => void
  /** The lines on the screen, without their colours. */
  lines: () => Promise<string[]>
  /** Resolves when the screen is as wanted; looks at it whenever something was written. */
  until: (fits: (screen: string) => boolean) => Promise<string>
}

const LONGEST_MS = 60_000

export function createTestTerminal(columns = 100, rows = 30): TestTerminal {
  const screen = new headless.Terminal({ cols: columns, rows, allowProposedApi: true })
  const written = new Set<() => void>()
  let input: (data: string) => void = () => {}
  let resized = () => {}

  const write = (data: string) =>
    screen.write(data, () => {
      for (const listener of written) listener()
    })
  const read = (): string[] => {
    const { active } = screen.buffer
    return Array.from({ length: screen.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? '').trimEnd(),
    )
  }

  return {
    start(onInput, onResize) {
      input = onInput
      resized = onResize
    },
    stop: () => screen.dispose(),
    drainInput: () => Promise.resolve(),
    write,
    get columns() {
      return screen.cols
    },
    get rows() {
      return screen.rows
    },
    kittyProtocolActive: false,
    moveBy: () => {},
    hideCursor: () => {},
    showCursor: () => {},
    clearLine: () => {},
    clearFromCursor: () => {},
    clearScreen: () => {},
    setTitle: () => {},
    setProgress: () => {},
    type(...keys) {
      for (const key of keys) input(key)
    },
    resize(width, height) {
      screen.resize(width, height)
      resized()
    },
    lines: () => new Promise((resolve) => screen.write('', () => resolve(read()))),
    until(fits) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          written.delete(look)
          reject(new Error(`The screen never was as wanted:\n${read().join('\n')}`))
        }, LONGEST_MS)
        const look = () => {
          const text = read().join('\n')
          if (!fits(text)) return
          clearTimeout(timer)
          written.delete(look)
          resolve(text)
        }
        written.add(look)
        look()
      })
    },
  }
}
