import { ActionEvent } from '../schema/action.ts'
import type { ActionDefinition } from '../schema/action.ts'
import type { Sender } from '../schema/task.ts'
import { parseKnown } from '../schema/unknown-fields.ts'
import type { LogLine } from '../store/logs.ts'

/** An action that can be called. */
export type Action = ActionDefinition & {
  /** Who registered it; absent for an action of the operator's configuration. */
  owner?: Sender | undefined
  /** The version of its latest registration; 0 for an action of the configuration. */
  registered: number
  /** The version of the first of its registrations in a row: earlier actions have the earlier tool names. */
  since: number
  registered_at?: string | undefined
}

/** Applies one line of the log of actions. A line of a type that this version does not know changes nothing. */
export function applyLine(actions: Map<string, Action>, { version, at, event }: LogLine): void {
  const parsed = parseKnown((value) => ActionEvent.safeParse(value), event)
  if (!parsed.success) return
  const line = parsed.data
  if (line.type === 'unregister') {
    if (actions.get(line.name)?.registered === line.registered) actions.delete(line.name)
    return
  }
  const { action, owner } = line
  const since = actions.get(action.name)?.since ?? version
  actions.set(action.name, { ...action, owner, registered: version, since, registered_at: at })
}
