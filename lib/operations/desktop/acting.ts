import * as z from 'zod/mini'
import { hash } from 'node:crypto'

import { RelayError } from '../../errors.ts'
import { canonical } from '../../schema/canonical.ts'
import { checkFront } from '../../workspace/screen/expected.ts'
import type { Screen } from '../../workspace/screen/screen.ts'
import { changing } from '../guarded/guarded-call.ts'
import { optional } from '../jobs/fields.ts'
import type { Context } from '../operation.ts'
import { size, viewWindow } from '../screen/fields.ts'
import { screenOf } from '../screen/this-screen.ts'
import { purpose } from '../shell/fields.ts'

/** What every action on the desktop takes. */
export const actionFields = {
  purpose,
  expected_window: optional(z.string().check(z.maxLength(300)), 'Part of the active title'),
  expected_process: optional(z.string().check(z.maxLength(100)), 'Program of the active window'),
  expected_size: optional(size, 'Of the screen'),
}

/** What is known after an action. All of it may be absent: the action has happened whatever can be seen afterwards. */
export const acted = z.looseObject({ done: z.boolean() })

type Given = {
  purpose: string
  expected_window?: string | undefined
  expected_process?: string | undefined
  expected_size?: { width: number; height: number } | undefined
}

/**
 * Acts with the mouse or the keyboard under the rules of guarded tools. What the caller expects is checked when the action
 * is planned and again just before it; another window in front makes an approval stale.
 */
export async function acting(
  context: Context,
  given: Given,
  on: {
    tool: string
    /** The action in words, for a person. */
    title: string
    /** What a person who decides sees beside it, such as the text to type. */
    detail?: string | undefined
    /** Arguments for the journal, without typed text. */
    input: Record<string, unknown>
    act: (screen: Screen) => Promise<void>
  },
) {
  const screen = screenOf(context)
  const expected = {
    window: given.expected_window,
    process: given.expected_process,
    size: given.expected_size,
  }
  const { tool, title, detail } = on
  const changed = await changing(context, {
    tool,
    scope: 'mcp:desktop',
    mode: 'operate',
    area: 'desktop',
    dryRun: false,
    input: { ...on.input, purpose: given.purpose },
    async plan() {
      const { active } = await checkFront(screen, expected)
      const front = active === undefined ? undefined : viewWindow(active)
      const where = front === undefined ? 'no window' : `"${front.title}"`
      const text = [
        title,
        `Active window: ${where}${front?.process === undefined ? '' : ` of ${front.process}`}`,
        ...(detail === undefined ? [] : [detail]),
        `Purpose, by the agent: ${given.purpose}`,
      ].join('\n')
      const same = [tool, title, detail ?? '', active?.title ?? '', active?.pid ?? 0]
      return {
        value: title,
        preview: { kind: 'text' as const, title, text },
        digest: hash('sha256', canonical(same)),
        paths: [],
      }
    },
    apply: (_, { effect }) =>
      screen.alone(async () => {
        await checkFront(screen, expected)
        await on.act(screen)
        effect({ operation: tool })
        return seen(screen)
      }),
  })
  if (changed.dry_run) throw new Error(`${tool} has no dry run`)
  const by = changed.approved_by
  return {
    done: true,
    operation_id: changed.operation_id,
    ...changed.result,
    ...(by === undefined ? {} : { approved_by: by }),
  }
}

/** What can be seen after an action. A failure here must not turn what has happened into an error. */
async function seen(screen: Screen) {
  try {
    const [mouse, active] = [await screen.mouse(), await screen.active()]
    return { mouse, ...(active === undefined ? {} : { active: viewWindow(active) }) }
  } catch (error) {
    if (error instanceof RelayError) return {}
    throw error
  }
}
