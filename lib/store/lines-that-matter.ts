import type { DeliveryLine } from '../schema/delivery.ts'

/** How many waits without an end are kept. Most of them are of processes that died. */
const MOST_WAITS = 32

/**
 * The lines of a delivery log that still matter: the latest open waits, and everything offered, seen and done. Of the
 * unread messages of a channel, which are one event after the other, only the latest event of each agent matters.
 */
export function linesThatMatter<Each extends { line: DeliveryLine }>(lines: Each[]): Each[] {
  const kept = new Set(openWaits(lines).slice(-MOST_WAITS))
  const latest = latestUnread(lines)
  return lines.filter((each) => {
    if (isWait(each.line)) return kept.has(each)
    const number = unreadNumber(each.line)
    return number === undefined || number === latest.get(each.line.recipient)
  })
}

function openWaits<Each extends { line: DeliveryLine }>(lines: Each[]): Each[] {
  const open = new Map<string, Each[]>()
  for (const each of lines) {
    const { step } = each.line
    if (!isWait(each.line)) continue
    const waits = open.get(waiterOf(each.line)) ?? []
    if (step === 'waiting') waits.push(each)
    else waits.pop()
    open.set(waiterOf(each.line), waits)
  }
  return [...open.values()].flat().toSorted((a, b) => a.line.version - b.line.version)
}

/** The number of the post in the latest `unread` event of each agent. */
function latestUnread(lines: { line: DeliveryLine }[]): Map<string | undefined, number> {
  const latest = new Map<string | undefined, number>()
  for (const { line } of lines) {
    const number = unreadNumber(line)
    if (number === undefined) continue
    latest.set(line.recipient, Math.max(number, latest.get(line.recipient) ?? 0))
  }
  return latest
}

function unreadNumber({ event = '' }: DeliveryLine): number | undefined {
  const [, number] = /^(\d{1,15})-unread$/.exec(event) ?? []
  return number === undefined ? undefined : Number(number)
}

function isWait({ step, event }: DeliveryLine): boolean {
  return event === undefined && (step === 'waiting' || step === 'withdrawn')
}

function waiterOf({ session, process: waiter }: DeliveryLine): string {
  return `${waiter?.pid} ${waiter?.start} ${session}`
}
