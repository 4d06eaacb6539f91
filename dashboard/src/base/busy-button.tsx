import type { ComponentProps, MouseEvent } from 'react'

/**
 * The button of an action. While the action runs it looks so at once, takes no click and keeps the focus, which a disabled
 * button would lose. `isOff`: the action is not possible now, for instance because its text is empty again after it was sent.
 */
export function BusyButton(
  props: ComponentProps<'button'> & {
    isBusy: boolean
    isOff?: boolean
    type?: 'button' | 'submit'
  },
) {
  const { isBusy, isOff = false, type = 'button', onClick, ...rest } = props
  const isLocked = isBusy || isOff

  function press(event: MouseEvent<HTMLButtonElement>): void {
    if (!isLocked) return onClick?.(event)
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <button
      {...rest}
      type={type}
      aria-busy={isBusy || undefined}
      aria-disabled={isLocked || undefined}
      onClick={press}
    />
  )
}
