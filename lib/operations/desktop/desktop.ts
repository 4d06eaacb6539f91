import * as z from 'zod/mini'

import { redact } from '../../schema/redact/redact.ts'
import { READS } from '../effect.ts'
import { observed } from '../guarded/guarded-call.ts'
import { described, optional } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Operation } from '../operation.ts'
import { position, viewWindow } from '../screen/fields.ts'
import { screenOf } from '../screen/this-screen.ts'
import { acted, acting, actionFields } from './acting.ts'

const effect = { readOnly: false, destructive: true, idempotent: false, openWorld: true }
const guarded = { scope: 'mcp:desktop', mode: 'operate' } as const

/** The longest text that is typed. */
const MOST_TEXT = 10_000

const mousePosition = operation({
  name: 'mouse_position',
  family: 'desktop',
  title: 'Find the mouse',
  description: 'Return where the mouse is, the size of the screen and the active window.',
  who: 'anyone',
  effect: READS,
  guarded: { scope: 'mcp:desktop', mode: 'observe' },
  http: { method: 'get', path: '/desktop/mouse' },
  input: z.strictObject({}),
  output: z.looseObject({ x: z.int(), y: z.int() }),
  run(context, input) {
    const about = { tool: 'mouse_position', scope: 'mcp:desktop', mode: 'observe' } as const
    return observed(context, { ...about, area: 'desktop', input }, async () => {
      const screen = screenOf(context)
      const [mouse, size, active] = [
        await screen.mouse(),
        await screen.size(),
        await screen.active(),
      ]
      return {
        x: mouse.x,
        y: mouse.y,
        screen: size,
        ...(active === undefined ? {} : { active: viewWindow(active) }),
      }
    })
  },
})

const moveMouse = operation({
  name: 'move_mouse',
  family: 'desktop',
  title: 'Move the mouse',
  description: 'Move the mouse to a point of the screen, in pixels from the top left.',
  who: 'anyone',
  effect,
  guarded,
  http: { method: 'post', path: '/desktop/move' },
  input: z.strictObject({
    x: described(position, 'From the left'),
    y: described(position, 'From the top'),
    ...actionFields,
  }),
  output: acted,
  run: (context, { x, y, ...given }) =>
    acting(context, given, {
      tool: 'move_mouse',
      title: `Move the mouse to ${x}, ${y}`,
      input: { x, y },
      act: (screen) => screen.move({ x, y }),
    }),
})

const clickMouse = operation({
  name: 'click_mouse',
  family: 'desktop',
  title: 'Click the mouse',
  description:
    'Click where the mouse is, or at a point. Take a screenshot first, and say what you expect in front.',
  who: 'anyone',
  effect,
  guarded,
  http: { method: 'post', path: '/desktop/click' },
  input: z.strictObject({
    x: optional(position, 'Move there first; with y'),
    y: optional(position, 'With x'),
    button: optional(z.enum(['left', 'middle', 'right']), 'Default left'),
    times: optional(
      z.int().check(z.refine((times) => times >= 1 && times <= 3, 'must be 1 to 3')),
      'Default 1',
    ),
    ...actionFields,
  }),
  output: acted,
  run(context, { x, y, button = 'left', times = 1, ...given }) {
    const at = x === undefined || y === undefined ? undefined : { x, y }
    const where = at === undefined ? 'where the mouse is' : `at ${at.x}, ${at.y}`
    return acting(context, given, {
      tool: 'click_mouse',
      title: `Click the ${button} button ${times === 1 ? '' : `${times} times `}${where}`,
      input: { x, y, button, times },
      async act(screen) {
        if (at !== undefined) await screen.move(at)
        await screen.click(button, times)
      },
    })
  },
})

const pressKeys = operation({
  name: 'press_keys',
  family: 'desktop',
  title: 'Press keys',
  description: 'Press keys together in the active window, such as ctrl+s, alt+f4, enter or a.',
  who: 'anyone',
  effect,
  guarded,
  http: { method: 'post', path: '/desktop/keys' },
  input: z.strictObject({
    keys: described(
      z.string().check(z.regex(/^\w{1,20}(?:\+\w{1,20}){0,4}$/, 'must be names joined by "+"')),
      'Modifiers first',
    ),
    ...actionFields,
  }),
  output: acted,
  run: (context, { keys, ...given }) =>
    acting(context, given, {
      tool: 'press_keys',
      title: `Press ${keys}`,
      input: { keys },
      act: (screen) => screen.press(keys),
    }),
})

const typeText = operation({
  name: 'type_text',
  family: 'desktop',
  title: 'Type text',
  description: 'Type a text into the active window. The journal keeps its length only.',
  who: 'anyone',
  effect,
  guarded,
  http: { method: 'post', path: '/desktop/type' },
  input: z.strictObject({
    text: described(
      z
        .string()
        .check(
          z.refine(
            ({ length }) => length >= 1 && length <= MOST_TEXT,
            `must have 1 to ${MOST_TEXT} characters`,
          ),
        ),
      'What to type',
    ),
    ...actionFields,
  }),
  output: acted,
  run(context, { text, ...given }) {
    const count = Array.from(text).length
    return acting(context, given, {
      tool: 'type_text',
      title: `Type ${count} characters`,
      detail: `Text: ${redact(text)}`,
      input: { characters: count },
      act: (screen) => screen.type(text),
    })
  },
})

/** The tools for mouse and keyboard. */
export const desktopTools: readonly Operation[] = [
  mousePosition,
  moveMouse,
  clickMouse,
  pressKeys,
  typeText,
]
