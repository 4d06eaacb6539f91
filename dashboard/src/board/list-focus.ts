/** The lines of the list as they stand on the page. */
function lines(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-job]')]
}

/** Moves the focus a line down (1) or up (-1) from where it is, or from the open job; gives that line. */
export function moveFocus(step: 1 | -1): HTMLAnchorElement | undefined {
  const all = lines()
  const at = all.findIndex((line) => line === document.activeElement)
  const from = at === -1 ? all.findIndex((line) => line.ariaCurrent === 'true') : at
  const next = from === -1 ? (step === 1 ? 0 : all.length - 1) : from + step
  const line = all[Math.min(Math.max(next, 0), all.length - 1)]
  line?.focus()
  line?.scrollIntoView({ block: 'nearest' })
  return line
}

/** Puts the focus on the line of the open job. */
export function focusOpenLine(): void {
  openLine()?.focus()
}

/** Scrolls the list so far that the line of the open job is seen. */
export function showOpenLine(): void {
  openLine()?.scrollIntoView({ block: 'nearest' })
}

function openLine(): HTMLAnchorElement | undefined {
  return lines().find((line) => line.ariaCurrent === 'true')
}
