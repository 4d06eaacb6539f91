import * as fs from 'node:fs'

import { RelayError, systemCode } from '../../errors.ts'
import type { Button, Display, Region, Run, Window } from './display.ts'
import { isMissing } from './refusals.ts'

/** The most windows that are looked at. */
const MOST_WINDOWS = 60

const BUTTONS: Record<Button, string> = { left: '1', middle: '2', right: '3' }

/** A screen of X11, by xdotool, and by scrot or ImageMagick's import for pictures. It needs no window manager. */
export function x11Display(on: {
  run: Run
  has: (program: string) => boolean
  env: Readonly<Record<string, string | undefined>>
}): Display {
  const { has, env } = on
  const run: Run = (command, args, input) => {
    if (!env['DISPLAY']) throw isMissing('there is no X11 display (DISPLAY is not set)')
    return on.run(command, args, input)
  }
  const xdotool = (args: string[], input?: string) => run('xdotool', args, input)

  async function windowOf(id: string): Promise<Window> {
    const title = (await xdotool(['getwindowname', id])).replace(/\n$/, '')
    const bounds = boundsIn(await xdotool(['getwindowgeometry', '--shell', id]))
    const pid = Number(await orNothing(xdotool(['getwindowpid', id])))
    return {
      title,
      ...(bounds === undefined ? {} : { bounds }),
      ...(pid > 0 ? { pid, process: nameOf(pid) } : {}),
    }
  }

  return {
    async size() {
      const [width = 0, height = 0] = numbersIn(await xdotool(['getdisplaygeometry']))
      return { width, height }
    },
    async windows() {
      const found = await orNothing(xdotool(['search', '--onlyvisible', '--name', '.']))
      const ids = found.split('\n').filter((id) => /^\d+$/.test(id))
      // A window may close meanwhile.
      const seen = await Promise.all(
        ids.slice(0, MOST_WINDOWS).map((id) => orUndefined(windowOf(id))),
      )
      return seen.flatMap((each) => each ?? [])
    },
    async active() {
      const named = await orNothing(xdotool(['getactivewindow']))
      const id = (named || (await orNothing(xdotool(['getwindowfocus'])))).trim()
      return /^\d+$/.test(id) ? orUndefined(windowOf(id)) : undefined
    },
    async capture(file, region) {
      if (has('scrot')) await run('scrot', scrotArguments(file, region))
      else if (has('import')) await run('import', importArguments(file, region))
      else throw isMissing('neither scrot nor import (ImageMagick) is installed')
    },
    async mouse() {
      const found = boundsIn(await xdotool(['getmouselocation', '--shell']))
      return { x: found?.x ?? 0, y: found?.y ?? 0 }
    },
    async move({ x, y }) {
      await xdotool(['mousemove', String(x), String(y)])
    },
    async click(button, times) {
      await xdotool(['click', '--repeat', String(times), '--delay', '80', BUTTONS[button]])
    },
    async press(keys) {
      await xdotool(['key', '--clearmodifiers', x11Keys(keys)])
    },
    async type(text) {
      for (const { part, delayMs } of typedParts(text)) {
        await xdotool(['type', '--clearmodifiers', '--delay', String(delayMs), '--file', '-'], part)
      }
    },
  }
}

const KEY_MS = 8
/**
 * A letter that is on no key gets one for half of this time. A program that looks at its keys later reads another letter
 * or none.
 */
const BOUND_KEY_MS = 200
/** The most that one run of xdotool types, far below the time that it may take. */
const MOST_TYPING_MS = 8000

/** The parts of a text, and how long each of their keys takes. */
export function typedParts(text: string): { part: string; delayMs: number }[] {
  const parts = text.match(/[\t\n -~]+|[^\t\n -~]+/g) ?? []
  return parts.flatMap((part) => {
    const delayMs = /^[\t\n -~]/.test(part) ? KEY_MS : BOUND_KEY_MS
    const letters = Array.from(part)
    const most = MOST_TYPING_MS / delayMs
    return Array.from({ length: Math.ceil(letters.length / most) }, (_, at) => ({
      part: letters.slice(at * most, (at + 1) * most).join(''),
      delayMs,
    }))
  })
}

/** Names of keys as X11 spells them. */
const KEYS: Record<string, string> = {
  enter: 'Return',
  return: 'Return',
  esc: 'Escape',
  escape: 'Escape',
  tab: 'Tab',
  space: 'space',
  backspace: 'BackSpace',
  delete: 'Delete',
  up: 'Up',
  down: 'Down',
  left: 'Left',
  right: 'Right',
  home: 'Home',
  end: 'End',
  pageup: 'Prior',
  pagedown: 'Next',
  ctrl: 'ctrl',
  alt: 'alt',
  shift: 'shift',
  meta: 'super',
  cmd: 'super',
}

export function x11Keys(keys: string): string {
  return keys
    .split('+')
    .map((key) => KEYS[key.toLowerCase()] ?? (/^f\d+$/.test(key) ? key.toUpperCase() : key))
    .join('+')
}

export function scrotArguments(file: string, region: Region | undefined): string[] {
  const part = region && ['-a', `${region.x},${region.y},${region.width},${region.height}`]
  return ['--overwrite', ...(part ?? []), file]
}

export function importArguments(file: string, region: Region | undefined): string[] {
  const part = region && ['-crop', `${region.width}x${region.height}+${region.x}+${region.y}`]
  return ['-window', 'root', ...(part ?? []), '+repage', file]
}

/** Reads `X=1`, `Y=2`, `WIDTH=3`, `HEIGHT=4`, one a line. */
function boundsIn(text: string): Region | undefined {
  const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(text)?.[1] ?? 0)
  if (!/^X=/m.test(text)) return undefined
  return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') }
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number)
}

function nameOf(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch (error) {
    // It has ended, or runs on another machine.
    if (systemCode(error) === undefined) throw error
    return undefined
  }
}

/** Nothing where xdotool finds nothing; it fails then. */
async function orNothing(text: Promise<string>): Promise<string> {
  return (await orUndefined(text)) ?? ''
}

async function orUndefined<T>(found: Promise<T>): Promise<T | undefined> {
  try {
    return await found
  } catch (error) {
    if (error instanceof RelayError && error.code === 'SCREEN_FAILED') return undefined
    throw error
  }
}
