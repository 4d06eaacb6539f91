import type { ReactNode } from 'react'

import { MenuButton } from './menu-button.tsx'

/** The frame of a view that is one board: its heading, and what it shows. */
export function ViewBoard(props: {
  className: string
  label: string
  heading: string
  banner: ReactNode
  onMenu: () => void
  children: ReactNode
}) {
  const { className, label, heading, banner, onMenu, children } = props
  return (
    <section className={`board ${className}`} aria-label={label}>
      {banner}
      <div className="board-header machine-header">
        <MenuButton label="Views and settings" onClick={onMenu} />
        <h2>{heading}</h2>
      </div>
      {children}
    </section>
  )
}
