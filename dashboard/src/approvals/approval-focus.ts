import { openMachine } from '../base/route.ts'

/** Moves the focus to the first approval on the page; without one, shows the list of approvals. */
export function focusApproval(): void {
  const title = document.querySelector<HTMLElement>('[data-approval] .need-title')
  if (title === null) return openMachine({ part: 'approvals' })
  title.scrollIntoView({ block: 'nearest' })
  title.focus()
}
