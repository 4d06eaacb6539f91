import { hubStatus, pairMachine, unpairMachine } from '../../operations/hub/pairing.ts'
import type { Verb } from '../command.ts'
import { UsageError } from '../output.ts'
import { table } from '../terminal/table.ts'
import type { Cell } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'

const HEAD = ['HUB', 'MACHINE', 'USER', 'MAY', 'STATE']

type Pairing = {
  hub: string
  machine: string
  user: string
  scopes: string[]
  state: string
  reason: string | null
}

/** `relay pair`: pairs this machine with a hub, by a code that the hub made. */
export const pairVerb: Verb<{
  code: string
  hub: string | undefined
  name: string | undefined
  scopes: string[] | undefined
}> = {
  operations: [pairMachine],
  async run({ perform }, { code, hub, name, scopes }) {
    if (hub === undefined) throw new UsageError('Name the hub: --hub https://hub.example.com')
    const asked = { code, hub, name, scopes: scopes?.flatMap((each) => each.split(',')) }
    const { pairing } = await perform(pairMachine, asked)
    const { machine, user } = pairing
    return {
      document: pairing,
      lines: [
        `Paired with ${pairing.hub} as "${machine}" of ${oneLine(user)}. It may: ${pairing.scopes.join(', ')}.`,
      ],
      note: 'Connect now, and keep it running: relay connect',
    }
  },
}

/** `relay unpair`: ends a pairing, on both sides. */
export const unpairVerb: Verb<{ hub: string | undefined; force: boolean }> = {
  operations: [unpairMachine],
  async run({ perform }, { hub, force }) {
    const done = await perform(unpairMachine, { hub, force })
    const lines = [`Unpaired from ${done.hub}.`]
    if (done.hub_knows) return { document: done, lines }
    const note =
      'The hub could not be reached. It refuses this machine only once it is unpaired there.'
    return { document: done, lines, note }
  },
}

/** `relay hubs`: lists the hubs that this machine is paired with. */
export const hubsVerb: Verb<object> = {
  operations: [hubStatus],
  async run({ perform, screen }) {
    const { pairings } = await perform(hubStatus)
    if (pairings.length === 0) {
      return {
        document: { pairings },
        lines: ['Not paired with any hub. Pair this machine: relay pair CODE --hub URL'],
      }
    }
    return { document: { pairings }, lines: table(screen, HEAD, pairings.map(rowOf)) }
  },
}

function rowOf({ hub, machine, user, scopes, state, reason }: Pairing): Cell[] {
  const why = reason === null ? '' : ` (${oneLine(reason)})`
  return [
    { text: hub },
    { text: machine, colour: 'bold' },
    { text: oneLine(user) },
    { text: scopes.join(' ') },
    { text: `${state}${why}` },
  ]
}
