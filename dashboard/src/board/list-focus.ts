/** The list as the keyboard moves through it, whether or not a line is drawn. */
export type ListOrder = {
  /** The keys of its jobs from top to bottom; those of closed groups are left out. */
  keys: () => readonly string[]
  /** Draws the line of a job, wherever the list is scrolled to. */
  draw: (key: string) => void
}

let list: ListOrder | undefined

/** Names the list that the keyboard moves through, until the returned function is called. */
export function setListOrder(order: ListOrder): () => void {
  list = order
  return () => {
    if (list === order) list = undefined
  }
}

/** Moves the focus a line down (1) or up (-1) from the focused line, else from the open job. Returns the line. */
export function moveFocus(step: 1 | -1): HTMLAnchorElement | undefined {
  const keys = list?.keys() ?? []
  const focused = document.activeElement
  const key = focused instanceof HTMLElement ? focused.dataset['job'] : undefined
  const from = keys.indexOf(key ?? openLine()?.dataset['job'] ?? '')
  const next = from === -1 ? (step === 1 ? 0 : keys.length - 1) : from + step
  return focusLine(keys[Math.min(Math.max(next, 0), keys.length - 1)])
}

/** Moves the focus to the line of a job and scrolls to it. Returns the line; undefined when the list has none. */
export function focusLine(key: string | undefined): HTMLAnchorElement | undefined {
  if (key === undefined) return undefined
  list?.draw(key)
  const line = lineOf(key)
  line?.focus({ preventScroll: true })
  line?.scrollIntoView({ block: 'nearest' })
  return line
}

/** Moves the focus to the line of the open job. */
export function focusOpenLine(): void {
  openLine()?.focus()
}

/** Moves a focus whose element was removed to the open job, else to the first. */
export function keepFocus(): void {
  if (document.activeElement === document.body) (openLine() ?? lines()[0])?.focus()
}

/** Returns a focus whose line was removed to the line of the same job, without scrolling; else to the open or the first job. */
export function refocus(key: string): void {
  if (document.activeElement !== document.body) return
  const line = lineOf(key) ?? openLine() ?? lines()[0]
  line?.focus({ preventScroll: true })
}

/** Scrolls the list until the line of the open job is visible. */
export function showOpenLine(): void {
  openLine()?.scrollIntoView({ block: 'nearest' })
}

function lineOf(key: string): HTMLAnchorElement | undefined {
  return lines().find((line) => line.dataset['job'] === key)
}

function openLine(): HTMLAnchorElement | undefined {
  return lines().find((line) => line.ariaCurrent === 'true')
}

function lines(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>('a[data-job]')]
}
