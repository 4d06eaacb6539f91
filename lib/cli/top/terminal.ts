import { StdinBuffer } from '@mariozechner/pi-tui'
import type { Terminal } from '@mariozechner/pi-tui'

/** Switches to the alternate screen, so that the original one is restored on exit; no wrapping; bracketed paste. */
const ENTER = '\u001b[?1049h\u001b[H\u001b[?7l\u001b[?2004h'
const LEAVE = '\u001b[?2004l\u001b[?7h\u001b[?1049l'

/** Clears the scrollback, which belongs to the user. */
const CLEAR_SCROLLBACK = '\u001b[3J'

/**
 * The terminal of this process while a full-screen program runs. The library's own implementation enables extended
 * keyboard modes, and can leave them enabled when the program exits early.
 */
export function openTerminal(stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Terminal {
  let close = () => {}
  const write = (data: string) => void stdout.write(data.replaceAll(CLEAR_SCROLLBACK, ''))
  return {
    start(onInput, onResize) {
      const keys = new StdinBuffer({ timeout: 20 })
      const feed = (data: string) => keys.process(data)
      keys.on('data', onInput)
      keys.on('paste', (text) => onInput(`\u001b[200~${text}\u001b[201~`))
      stdin.setRawMode(true)
      stdin.setEncoding('utf8')
      stdin.on('data', feed)
      stdin.resume()
      stdout.on('resize', onResize)
      write(ENTER)
      close = () => {
        close = () => {}
        keys.destroy()
        stdin.off('data', feed)
        stdout.off('resize', onResize)
        write(LEAVE)
        stdin.setRawMode(false)
        stdin.pause()
      }
    },
    stop: () => close(),
    drainInput: () => Promise.resolve(),
    write,
    get columns() {
      return stdout.columns || 80
    },
    get rows() {
      return stdout.rows || 24
    },
    kittyProtocolActive: false,
    moveBy: (lines) => write(lines > 0 ? `\u001b[${lines}B` : lines < 0 ? `\u001b[${-lines}A` : ''),
    hideCursor: () => write('\u001b[?25l'),
    showCursor: () => write('\u001b[?25h'),
    clearLine: () => write('\u001b[K'),
    clearFromCursor: () => write('\u001b[J'),
    clearScreen: () => write('\u001b[2J\u001b[H'),
    setTitle: () => {},
    setProgress: () => {},
  }
}
