import type { ButtonHTMLAttributes, MouseEvent } from 'react'

/**
 * The button of an action. While the action runs it looks so at once, takes no click and keeps the focus, which a disabled
 * button would lose.
 */
export function BusyButton(
  props: ButtonHTMLAttributes<HTMLButtonElement> & {
    isBusy: boolean
    type?: 'button' | 'submit'
  },
) {
  const { isBusy, type = 'button', onClick, ...rest } = props

  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (!isBusy) return onClick?.(event)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <button
      {...rest}
      type={type}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={press}
    />
  )
}
