import { RelayError } from '../../errors.ts'
import type { Hub, MachineView } from '../../hub/hub.ts'

/** The longest name of a machine and a root, `machine/root`. */
export const MOST_CHARACTERS = 127

/** A root of a machine, or a machine where an operation concerns no root. */
export type Reached = { machine: string; root?: string | undefined }

/**
 * What `machine/root` names. Without a name it is the only one there is. Throws `INPUT_INVALID` where that is not clear;
 * whether the root exists is for the machine to say.
 */
export async function reachedRoot(
  hub: Hub,
  user: string,
  named: string | undefined,
): Promise<Required<Reached>> {
  if (named !== undefined) {
    const at = named.indexOf('/')
    if (at > 0 && at < named.length - 1) {
      return { machine: named.slice(0, at), root: named.slice(at + 1) }
    }
    throw unclear(`"${named.slice(0, MOST_CHARACTERS)}" is not of the form machine/root`)
  }
  const roots = (await hub.machinesOf(user)).flatMap(({ name: machine, roots: own }) =>
    own.map(({ name: root }) => ({ machine, root })),
  )
  const [only, second] = roots
  if (only !== undefined && second === undefined) return only
  throw unclear(only === undefined ? 'no machine of yours has a root' : 'there are several')
}

/** The machine that a name means; without a name, the only one there is. Throws `INPUT_INVALID` where that is not clear. */
export async function reachedMachine(
  hub: Hub,
  user: string,
  named: string | undefined,
): Promise<Reached> {
  if (named !== undefined) return { machine: named }
  const machines = await hub.machinesOf(user)
  const [only, second] = machines.length > 1 ? machines.filter(isOnline) : machines
  if (only !== undefined && second === undefined) return { machine: only.name }
  throw unclear(only === undefined ? 'no machine of yours is connected' : 'there are several')
}

function isOnline({ isOnline: is }: MachineView): boolean {
  return is
}

function unclear(why: string): RelayError {
  const message = `Cannot choose a root: ${why}. Name it as machine/root; listWorkspaces lists them.`
  return new RelayError('INPUT_INVALID', message)
}
