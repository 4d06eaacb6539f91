import type { DeliveryLine } from '../schema/delivery.ts'

/** How many waits without an end are kept. Most of them are of processes that died. */
const MOST_WAITS = 32

/** The lines of a delivery log that still matter: everything offered, seen and done, and the latest open waits. */
export function withoutEndedWaits<Each extends { line: DeliveryLine }>(lines: Each[]): Each[] {
  const open = new Map<string, Each[]>()
  for (const each of lines) {
    const { step } = each.line
    if (!isWait(each.line)) continue
    const waits = open.get(waiterOf(each.line)) ?? []
    if (step === 'waiting') waits.push(each)
    else waits.pop()
    open.set(waiterOf(each.line), waits)
  }
  const waiting = [...open.values()].flat().toSorted((a, b) => a.line.version - b.line.version)
  const kept = new Set(waiting.slice(-MOST_WAITS))
  return lines.filter((each) => !isWait(each.line) || kept.has(each))
}

function isWait({ step, event }: DeliveryLine): boolean {
  return event === undefined && (step === 'waiting' || step === 'withdrawn')
}

function waiterOf({ session, process: waiter }: DeliveryLine): string {
  return `${waiter?.pid} ${waiter?.start} ${session}`
}
