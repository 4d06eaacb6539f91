/** Something that the palette offers by name. */
export type Command = { name: string; hint: string; run: () => void }

/**
 * What can be done about the open job now: the controls of its pane that carry a `data-command`, by that
 * name. A button is pressed as a click presses it, and asks what a click makes it ask; a box gets the focus.
 */
export function paneCommands(): Command[] {
  const controls = document.querySelectorAll<HTMLElement>('.job-pane [data-command]')
  return Array.from(controls, (control) => ({
    name: control.dataset['command'] ?? '',
    hint: 'this job',
    run: () => press(control),
  }))
}

/** Nothing happens with a control that has gone since, as when somebody else has decided. */
function press(control: HTMLElement): void {
  control.scrollIntoView({ block: 'nearest' })
  control.focus()
  if (control instanceof HTMLButtonElement) control.click()
}
