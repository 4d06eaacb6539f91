import { hash } from 'node:crypto'

import { canonical } from '../../schema/canonical.ts'
import { redact } from '../../schema/redact/redact.ts'
import { changing } from '../guarded/guarded-call.ts'
import { counted } from '../../text/count.ts'
import type { Context } from '../operation.ts'
import type { PageState, Session } from '../../workspace/browser/session.ts'
import { USUAL_MS } from './fields.ts'
import { sessionOf, shownState } from './on-session.ts'

/** The scope of every tool of the browser. */
const scope = 'mcp:browser'

/** What every action on a page takes. */
export type ActionInput = {
  session?: string | undefined
  page?: number | undefined
  timeout_ms?: number | undefined
  purpose?: string | undefined
}

/** A text for the journal: how long it is. */
export function lengthOf(text: string): string {
  return counted(text.length, 'character')
}

/**
 * Acts on a page under the rules of guarded tools. A person who is asked sees where, on which element and why; when the page
 * or the element changes before the answer, the action is refused.
 */
export async function acting(
  context: Context,
  given: ActionInput,
  on: {
    tool: string
    /** The action in words: `Click`, `Type 12 characters into`. */
    verb: string
    target?: string | undefined
    /** Arguments for the journal, without typed text. */
    input?: Record<string, unknown>
    /** What is typed. A person who decides sees it, except for a password; the journal has its length. */
    text?: string | undefined
    act: (session: Session, at: { page: number; timeout: number }) => Promise<PageState>
  },
) {
  const { id, session } = await sessionOf(context, given.session)
  const { tool, verb, target, text } = on
  const timeout = given.timeout_ms ?? USUAL_MS
  const changed = await changing(context, {
    tool,
    scope,
    mode: 'operate',
    area: 'browser',
    dryRun: false,
    input: { session: id, page: given.page, target, purpose: given.purpose, ...on.input },
    async plan() {
      const place = await session.describe(target, { page: given.page, timeout })
      const title = place.element === undefined ? verb : `${verb} ${place.element}`
      const lines = [title, `on ${place.url}`]
      if (text !== undefined && !place.isSecret) lines.push(`Text: ${redact(text)}`)
      if (given.purpose !== undefined) lines.push(`Purpose, by the agent: ${given.purpose}`)
      const same = hash('sha256', text ?? '')
      return {
        value: place.page,
        preview: { kind: 'text' as const, title: title.slice(0, 300), text: lines.join('\n') },
        digest: hash('sha256', canonical([id, tool, { ...place }, target ?? '', verb, same])),
        paths: [],
      }
    },
    async apply(page, { effect }) {
      const state = await on.act(session, { page, timeout })
      effect({ operation: tool, path: state.url.slice(0, 2000) })
      return state
    },
  })
  if (changed.dry_run) throw new Error(`${tool} has no dry run`)
  return shownState(id, changed.result)
}
