import type { Button, Display, Point, Region, Run, Window } from './display.ts'

/** Key codes of macOS for keys that have no character. */
const CODES: Record<string, number> = {
  enter: 36,
  return: 36,
  tab: 48,
  space: 49,
  backspace: 51,
  esc: 53,
  escape: 53,
  delete: 117,
  home: 115,
  end: 119,
  pageup: 116,
  pagedown: 121,
  left: 123,
  right: 124,
  down: 125,
  up: 126,
}

const MODIFIERS: Record<string, string> = {
  ctrl: 'control down',
  alt: 'option down',
  shift: 'shift down',
  cmd: 'command down',
  meta: 'command down',
}

const CLICKS: Record<Button, string> = { left: 'c', middle: 'mc', right: 'rc' }

/** A screen of macOS, by its own programs and cliclick for the mouse. Written from their manuals; not run by tests. */
export function macosDisplay(run: Run): Display {
  const script = (text: string) => run('osascript', ['-e', text])
  return {
    async size() {
      const [, , width = 0, height = 0] = numbersIn(await script(SIZE))
      return { width, height }
    },
    windows: async () => windowsIn(await script(WINDOWS)),
    active: async () => windowsIn(await script(ACTIVE))[0],
    async capture(file, region) {
      await run('screencapture', screencaptureArguments(file, region))
    },
    async mouse() {
      const [x = 0, y = 0] = numbersIn(await run('cliclick', ['p:.']))
      return { x, y }
    },
    async move(to) {
      await run('cliclick', [`m:${pointText(to)}`])
    },
    async click(button, times) {
      await run('cliclick', clickArguments(button, times))
    },
    async press(keys) {
      await script(pressScript(keys))
    },
    async type(text) {
      await run('osascript', ['-'], typeScript(text))
    },
  }
}

const SIZE = 'tell application "Finder" to get bounds of window of desktop'

const row = `(name of w) & tab & (name of p) & tab & (unix id of p) & tab & (item 1 of (position of w as list)) & tab & (item 2 of (position of w as list)) & tab & (item 1 of (size of w as list)) & tab & (item 2 of (size of w as list)) & linefeed`

const WINDOWS = `tell application "System Events"
set found to ""
repeat with p in (processes whose visible is true)
repeat with w in windows of p
set found to found & ${row}
end repeat
end repeat
found
end tell`

const ACTIVE = `tell application "System Events"
set p to first process whose frontmost is true
set w to front window of p
${row}
end tell`

export function screencaptureArguments(file: string, region: Region | undefined): string[] {
  const part = region && `-R${region.x},${region.y},${region.width},${region.height}`
  return ['-x', ...(part === undefined ? [] : [part]), '-t', 'png', file]
}

export function clickArguments(button: Button, times: number): string[] {
  return Array.from({ length: times }, () => `${CLICKS[button]}:.`)
}

/** Presses keys together; the last one is not a modifier. */
export function pressScript(keys: string): string {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const down = parts.slice(0, -1).flatMap((part) => MODIFIERS[part.toLowerCase()] ?? [])
  const code = CODES[key.toLowerCase()]
  const what = code === undefined ? `keystroke ${quoted(key)}` : `key code ${code}`
  const using = down.length === 0 ? '' : ` using {${down.join(', ')}}`
  return `tell application "System Events" to ${what}${using}`
}

export function typeScript(text: string): string {
  return `tell application "System Events" to keystroke ${quoted(text)}`
}

/** A string of AppleScript. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

function pointText({ x, y }: Point): string {
  // A negative number needs an equals sign, or it would be relative.
  return [x, y].map((value) => (value < 0 ? `=${value}` : String(value))).join(',')
}

/** Rows of title, process, pid and bounds, apart by tabs. */
export function windowsIn(text: string): Window[] {
  return text.split('\n').flatMap((line) => {
    const [title, process, pid, ...bounds] = line.split('\t')
    if (title === undefined || process === undefined) return []
    const [x = 0, y = 0, width = 0, height = 0] = bounds.map(Number)
    return [{ title, process, pid: Number(pid), bounds: { x, y, width, height } }]
  })
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number)
}
