import { RelayError } from '../errors.ts'
import { isWithin } from '../schema/root.ts'
import type { Mode, Scope } from '../schema/root.ts'
import type { Caller } from './caller.ts'

/** What a guarded tool needs: a scope of the caller's credential, and how far the tool goes. */
export type Guarded = { scope: Scope; mode: Mode }

/**
 * True when the caller's credential and its turn allow this. What the root, the area and the operator's ceiling allow
 * is decided elsewhere.
 */
export function mayUse(caller: Caller, { scope, mode }: Guarded): boolean {
  return hasScope(caller, scope) && isWithin(mode, furthestOf(caller))
}

/** Refuses what `mayUse` denies. Throws `SCOPE_MISSING` with the scope, or `MODE_REFUSED`. */
export function checkUse(caller: Caller, { tool, scope, mode }: Guarded & { tool: string }): void {
  if (!hasScope(caller, scope)) {
    const message = `Cannot ${tool}: your credential lacks the scope ${scope}. Connect again and ask for it, or ask the owner for a token that has it.`
    throw new RelayError('SCOPE_MISSING', message, { details: { scope } })
  }
  const furthest = furthestOf(caller)
  if (isWithin(mode, furthest)) return
  const message = `Cannot ${tool}: it needs mode "${mode}", and the turn of a read-only job has modes up to "${furthest}". Say in your answer what should be done.`
  throw new RelayError('MODE_REFUSED', message, { details: { mode, limit: furthest } })
}

/** A person, a session of this machine and a turn have every scope; a remote caller those of its credential. */
export function hasScope(caller: Caller, scope: Scope): boolean {
  return caller.kind !== 'remote' || (caller.scopes ?? []).includes(scope)
}

/** The furthest mode that this caller may use, whatever the root allows. */
function furthestOf(caller: Caller): Mode {
  return caller.kind === 'turn' && !caller.turn.writes ? 'diagnose' : 'destructive'
}
