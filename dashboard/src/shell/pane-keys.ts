import { focusApproval } from '../approvals/approval-focus.ts'
import { openJob } from '../base/route.ts'
import type { JobRef } from '../base/address.ts'

/** Uses the control of the open job that has this key: clicks a button, and focuses a text box. False without one. */
export function pressInPane(key: string): boolean {
  const control = document.querySelector<HTMLElement>(`.job-pane [data-key="${key}"]`)
  if (control === null) return false
  control.scrollIntoView({ block: 'nearest' })
  if (control instanceof HTMLButtonElement && !control.disabled) control.click()
  else control.focus()
  return true
}

/**
 * The key `a`: acts on the open job, where it needs a person; else goes to the call that waits for an approval, else to
 * the job that has needed a person for longest. A decision is never made about what is not shown.
 */
export function actOrGo(next: JobRef | undefined, focusPane: () => void): void {
  if (pressInPane('a')) return
  const choice = document.querySelector<HTMLElement>('.job-pane [data-first-choice]')
  if (choice !== null) return choice.focus()
  if (document.querySelector('[data-approval]') !== null) return focusApproval()
  if (next === undefined) return
  openJob(next)
  focusPane()
}
