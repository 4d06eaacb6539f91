/** Moves the focus a message down (1) or up (-1), in the list that has it, else in the channel's. */
export function stepMessage(step: 1 | -1): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-message]') ?? null
  const list = focused?.closest('.message-list') ?? document.querySelector('.message-list')
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-message]') ?? [])]
  const from = focused === null ? items.length : items.indexOf(focused)
  const next = items[Math.min(Math.max(from + step, 0), items.length - 1)]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Moves the focus to the text box of the open thread, else of the channel. */
export function focusSendBox(): void {
  const boxes = document.querySelectorAll<HTMLElement>('.send-box textarea')
  boxes[boxes.length - 1]?.focus()
}
