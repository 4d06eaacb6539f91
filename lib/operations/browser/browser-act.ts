import * as z from 'zod/mini'

import { described, optional, prose } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import { acting, lengthOf } from './acting.ts'
import {
  quiet,
  page,
  pageState,
  purpose,
  session,
  someTarget,
  target,
  timeout_ms,
} from './fields.ts'

/** Pages are the outside world, and what a click does there cannot be undone here. */
const ACTS = { readOnly: false, destructive: true, idempotent: false, openWorld: true }

const guarded = { scope: 'mcp:browser', mode: 'operate' } as const

/** Texts that are typed, and how they are journaled: nothing of a password may be kept. */
const typed = z
  .string()
  .check(z.refine((text) => text.length <= 20_000, 'has over 20000 characters'))

export const browserNavigate = operation({
  name: 'browser_navigate',
  family: 'browser',
  title: 'Open an address',
  description: 'Open an http(s) address on an allowed host, or go back, forward or reload.',
  who: 'anyone',
  effect: ACTS,
  guarded,
  quiet,
  input: z.strictObject({
    session,
    page,
    url: described(prose(4000), 'Address, or back, forward, reload'),
    wait_until: optional(z.enum(['domcontentloaded', 'load', 'networkidle']), 'Default load'),
    timeout_ms,
  }),
  output: z.strictObject({ ...pageState, status: z.optional(z.int()) }),
  run: (context, given) =>
    acting(context, given, {
      tool: 'browser_navigate',
      verb: `Open ${given.url}`,
      input: { url: given.url },
      act: (on, at) => on.navigate(given.url, { ...at, until: given.wait_until ?? 'load' }),
    }),
})

export const browserClick = operation({
  name: 'browser_click',
  family: 'browser',
  title: 'Click an element',
  description: 'Click an element of the page. Take a snapshot first.',
  who: 'anyone',
  effect: ACTS,
  guarded,
  quiet,
  input: z.strictObject({
    session,
    page,
    target,
    purpose,
    button: optional(z.enum(['left', 'right', 'double']), 'Default left'),
    timeout_ms,
  }),
  output: z.strictObject(pageState),
  run: (context, given) => {
    const { button = 'left', target: element } = given
    const how = { double: button === 'double', right: button === 'right' }
    return acting(context, given, {
      tool: 'browser_click',
      verb: button === 'left' ? 'Click' : `Click (${button})`,
      target: element,
      input: { button },
      act: (on, at) => on.click(element, { ...at, ...how }),
    })
  },
})

export const browserFill = operation({
  name: 'browser_fill',
  family: 'browser',
  title: 'Fill a field',
  description: 'Replace the value of a field, or choose an option of a list.',
  who: 'anyone',
  effect: ACTS,
  guarded,
  quiet,
  input: z.strictObject({
    session,
    page,
    target,
    value: described(typed, 'Value, or label of the option'),
    purpose,
    timeout_ms,
  }),
  output: z.strictObject(pageState),
  run: (context, given) =>
    acting(context, given, {
      tool: 'browser_fill',
      verb: `Fill ${lengthOf(given.value)} into`,
      target: given.target,
      input: { value: lengthOf(given.value) },
      text: given.value,
      act: (on, at) => on.fill(given.target, { ...at, value: given.value }),
    }),
})

export const browserType = operation({
  name: 'browser_type',
  family: 'browser',
  title: 'Type text',
  description: 'Type key by key, for what reacts to keys. Plain fields: browser_fill.',
  who: 'anyone',
  effect: ACTS,
  guarded,
  quiet,
  input: z.strictObject({
    session,
    page,
    target: someTarget,
    text: described(typed, 'Text'),
    submit: optional(z.boolean(), 'Then press Enter'),
    purpose,
    timeout_ms,
  }),
  output: z.strictObject(pageState),
  run: (context, given) => {
    const { target: element, text, submit = false } = given
    const after = submit ? ', then press Enter,' : ''
    return acting(context, given, {
      tool: 'browser_type',
      verb: `Type ${lengthOf(text)}${after} into`,
      target: element,
      input: { text: lengthOf(text), submit },
      text,
      act: (on, at) => on.type(element, { ...at, text, submit }),
    })
  },
})

export const browserPress = operation({
  name: 'browser_press',
  family: 'browser',
  title: 'Press a key',
  description: 'Press a key, such as Enter, Escape, ArrowDown or Control+a.',
  who: 'anyone',
  effect: ACTS,
  guarded,
  quiet,
  input: z.strictObject({
    session,
    page,
    key: described(prose(50), 'Key'),
    target: someTarget,
    purpose,
    timeout_ms,
  }),
  output: z.strictObject(pageState),
  run: (context, given) =>
    acting(context, given, {
      tool: 'browser_press',
      verb: `Press ${given.key} on`,
      target: given.target,
      input: { key: given.key },
      act: (on, at) => on.press(given.target, { ...at, key: given.key }),
    }),
})
