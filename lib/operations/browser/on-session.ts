import type { Caller } from '../../rights/caller.ts'
import type { Opened } from '../../workspace/browser/browser.ts'
import type { PageState } from '../../workspace/browser/session.ts'
import type { Context } from '../operation.ts'

/** What names the owner of a session: nothing that another caller could choose. */
export function ownerOf(caller: Caller): string {
  switch (caller.kind) {
    case 'person':
      return `person ${caller.name}`
    case 'session':
      return `session ${caller.agent} ${caller.session ?? ''}`
    case 'turn':
      return `turn ${caller.turn.job_id}`
    case 'remote':
      return `remote ${caller.via ?? ''} ${caller.workspace} ${caller.agent} ${caller.name}`
  }
}

/** The session that a call means: one of its caller's own, and for a person any. Throws `BROWSER_SESSION_NOT_FOUND`. */
export async function sessionOf({ caller, relay }: Context, id?: string): Promise<Opened> {
  const browsers = await relay.tools.browsers()
  const opened = browsers.get(caller.kind === 'person' ? undefined : ownerOf(caller), id)
  const rules = relay.tools.settings().browser
  if (rules !== undefined) opened.session.use(rules)
  return opened
}

/** The state of a page as results show it. */
export function shownState<S extends PageState>(session: string, { events, ...state }: S) {
  const lines = events?.map(({ kind, text }) => `${kind}: ${text}`)
  return { session, ...state, ...(lines === undefined ? {} : { events: lines }) }
}
