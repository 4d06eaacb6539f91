import { readInbox } from '../../operations/look/inbox.ts'
import type { Verb } from '../command.ts'
import { readAgent } from '../context.ts'
import type { Context } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

const HEAD = ['KIND', 'ABOUT', 'FROM', 'AGE', 'ITEM']

/** `relay inbox`: acknowledges the given items of an agent's inbox, and lists the rest. */
export const inboxVerb: Verb<{ agent: string; ack: string[] | undefined }> = {
  operations: [readInbox],
  async run(context, { agent: typed, ack = [] }) {
    const found = await context.perform(readInbox, { agent: readAgent(typed), acknowledge: ack })
    const { agent, items, acknowledged } = found
    const note = ack.length === 0 ? undefined : `Acknowledged ${acknowledged} of ${ack.length}.`
    return { document: found, lines: linesOf(context, agent, items), note }
  },
}

type Items = Awaited<ReturnType<typeof readInbox.run>>['items']

function linesOf({ screen, now }: Context, agent: string, items: Items): string[] {
  if (items.length === 0) return [`The inbox of ${agent} is empty.`]
  const lines = table(
    screen,
    HEAD,
    items.map((item) => [
      { text: item.kind.replace('_', ' ') },
      // The full id, because a prefix that is unique today may be ambiguous tomorrow.
      {
        text: item.job_id ?? item.flow_id ?? item.message_id ?? item.channel ?? '',
        colour: 'bold',
      },
      { text: item.from ?? '' },
      { text: age(item.at, now) },
      { text: oneLine(item.item_id) },
    ]),
  )
  return [
    ...lines,
    '',
    paint(screen, 'dim', `To acknowledge an item: relay inbox ${agent} --ack ITEM`),
  ]
}
