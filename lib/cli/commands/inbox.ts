import { personNeeded } from '../../queue/narrow.ts'
import type { Answer, Context } from '../context.ts'
import { readAgent } from '../context.ts'
import { paint } from '../terminal/screen.ts'
import { table } from '../terminal/table.ts'
import { oneLine } from '../terminal/text.ts'
import { age } from '../terminal/time.ts'

const HEAD = ['KIND', 'JOB', 'AGE', 'ITEM']

/** `relay inbox`: what an agent has to look at, after taking away what it has dealt with. */
export async function inbox(context: Context, typed: string, ack: string[]): Promise<Answer> {
  const { relay, settings } = context
  const agent = readAgent(typed)
  if (ack.length > 0 && settings.parentJob !== undefined && agent !== settings.agent) {
    throw personNeeded(`acknowledge what "${agent}" has to look at`, settings.parentJob)
  }
  const acknowledged = ack.length === 0 ? 0 : await relay.inbox.dismiss(agent, ack)
  const items = await relay.inbox.items(agent)
  const note = ack.length === 0 ? undefined : `${acknowledged} of ${ack.length} acknowledged.`
  return { document: { agent, items, acknowledged }, lines: linesOf(context, agent, items), note }
}

type Items = Awaited<ReturnType<Context['relay']['inbox']['items']>>

function linesOf({ screen, now }: Context, agent: string, items: Items): string[] {
  if (items.length === 0) return [`The inbox of ${agent} is empty.`]
  const lines = table(
    screen,
    HEAD,
    items.map((item) => [
      { text: item.kind.replace('_', ' ') },
      // Whole, because an id that stood for one job yesterday may stand for two today.
      { text: item.job_id, colour: 'bold' },
      { text: age(item.at, now) },
      { text: oneLine(item.item_id) },
    ]),
  )
  return [...lines, '', paint(screen, 'dim', `Done with one: relay inbox ${agent} --ack ITEM`)]
}
