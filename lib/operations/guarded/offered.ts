import { RelayError } from '../../errors.ts'
import type { Caller } from '../../rights/caller.ts'
import { mayUse } from '../../rights/guarded.ts'
import type { Guarded } from '../../rights/guarded.ts'
import { decide } from '../../workspace/policy/policy.ts'
import type { Limits } from '../../workspace/policy/policy.ts'
import type { Operation } from '../operation.ts'
import type { Services } from '../services.ts'

/**
 * The tools that a list shows to this caller: of the guarded ones those within its grant, and for a remote caller those
 * that at least one place of this machine allows, by itself or after a person's approval. Calls are checked apart.
 */
export function offeredTools(
  tools: readonly Operation[],
  on: { caller: Caller; relay: Pick<Services, 'tools' | 'hub'> | undefined },
): Operation[] {
  const { caller, relay } = on
  const granted = tools.filter(({ guarded }) => guarded === undefined || mayUse(caller, guarded))
  // The places of a hub are on other machines.
  if (caller.kind !== 'remote' || relay === undefined || relay.hub !== undefined) return granted
  const places = placesOf(caller, relay)
  if (places === undefined) return granted
  return granted.filter(
    ({ guarded, family }) => guarded === undefined || isPossible(guarded, places(family)),
  )
}

function isPossible({ mode }: Guarded, limits: readonly Limits[]): boolean {
  return limits.some((each) => decide(mode, each, { isPerson: false }) !== 'refused')
}

/** The limits of the places in which the tools of a family work; undefined when the configuration cannot be read. */
function placesOf(
  caller: Caller,
  { tools }: Pick<Services, 'tools'>,
): ((family: string) => Limits[]) | undefined {
  try {
    const { ceiling, ...areas } = tools.settings()
    const roots = tools.roots(caller).map(({ settings: { mode, ask } }) => ({ mode, ask, ceiling }))
    return (family) => {
      if (family !== 'browser' && family !== 'screen' && family !== 'desktop') return roots
      const area = areas[family]
      return area === undefined ? [] : [{ mode: area.mode, ask: area.ask, ceiling }]
    }
  } catch (error) {
    // Each call reports what is wrong with the configuration.
    if (error instanceof RelayError) return undefined
    throw error
  }
}
