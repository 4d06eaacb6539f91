import * as z from 'zod/mini'

import { actionFor } from '../../actions/call.ts'
import type { Action } from '../../actions/fold.ts'
import { cursorInvalid } from '../../job/refusals.ts'
import { READS } from '../effect.ts'
import { optional, visible } from '../jobs/fields.ts'
import { operation } from '../operation.ts'
import type { Context } from '../operation.ts'
import { visibleAction, visibleActions } from './fields.ts'

/** Rows of a page. */
const PAGE = 50

/** Characters of the schemas of a page. Those beyond are read by naming the action. */
const SCHEMA_CHARACTERS = 20_000

export const listActions = operation({
  name: 'list_actions',
  family: 'actions',
  title: 'List actions',
  description:
    'List the actions that you may call with invoke_action, or with the tool of their name (dots as underscores). Not for agents: dispatch to those. Returns their schemas, and online: whether a process handles them now. schemas_omitted: read one by its name.',
  who: 'anyone',
  effect: READS,
  http: { method: 'get', path: '/actions' },
  input: z.strictObject({
    name: optional(visible(64), 'Only this one'),
    cursor: optional(visible(64), 'next_cursor of the last page'),
  }),
  output: z.strictObject({
    actions: z.array(z.looseObject({})),
    next_cursor: z.nullable(z.string()),
  }),
  async run(context, { name, cursor }) {
    if (name !== undefined) {
      const action = await actionFor((wanted) => visibleAction(context, wanted), name)
      return { actions: await rowsOf(context, [action]), next_cursor: null }
    }
    const all = await visibleActions(context)
    const from = cursor === undefined ? 0 : all.findIndex((action) => action.name === cursor) + 1
    if (cursor !== undefined && from === 0) throw cursorInvalid()
    const page = all.slice(from, from + PAGE)
    const next = from + PAGE < all.length ? (page.at(-1)?.name ?? null) : null
    return { actions: await rowsOf(context, page), next_cursor: next }
  },
})

/** An action as callers see it. */
export type ActionRow = {
  name: string
  description: string
  input_schema?: Record<string, unknown>
  output_schema?: Record<string, unknown>
  schemas_omitted?: true
  available_to?: string[]
  handler: Action['handler']
  /** Who registered it; null for one of the operator's configuration. */
  owner: string | null
  registered_at: string | null
  online: boolean
}

async function rowsOf({ relay }: Context, actions: Action[]): Promise<ActionRow[]> {
  const rows: ActionRow[] = []
  let left = SCHEMA_CHARACTERS
  for (const action of actions) {
    const { input, output } = action
    const length = JSON.stringify({ input, output }).length
    const isShown = length <= left || actions.length === 1
    if (isShown) left -= length
    rows.push({
      name: action.name,
      description: action.description,
      ...(isShown ? { input_schema: input } : { schemas_omitted: true }),
      ...(isShown && output !== undefined ? { output_schema: output } : {}),
      ...(action.available_to === undefined ? {} : { available_to: action.available_to }),
      handler: action.handler,
      owner: action.owner?.agent ?? null,
      registered_at: action.registered_at ?? null,
      online: await relay.actions.isHandled(action),
    })
  }
  return rows
}
