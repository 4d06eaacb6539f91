function lines(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-job]')]
}

/** Moves the focus a line down (1) or up (-1) from the focused line, else from the open job. Returns the line. */
export function moveFocus(step: 1 | -1): HTMLAnchorElement | undefined {
  const all = lines()
  const focused = all.findIndex((line) => line === document.activeElement)
  const from = focused === -1 ? all.findIndex((line) => line.ariaCurrent === 'true') : focused
  const next = from === -1 ? (step === 1 ? 0 : all.length - 1) : from + step
  const line = all[Math.min(Math.max(next, 0), all.length - 1)]
  line?.focus()
  line?.scrollIntoView({ block: 'nearest' })
  return line
}

/** Moves the focus to the line of the open job. */
export function focusOpenLine(): void {
  openLine()?.focus()
}

/** Scrolls the list until the line of the open job is visible. */
export function showOpenLine(): void {
  openLine()?.scrollIntoView({ block: 'nearest' })
}

function openLine(): HTMLAnchorElement | undefined {
  return lines().find((line) => line.ariaCurrent === 'true')
}
