import { Icon } from '../base/icon.tsx'
import type { Shown } from './flow-words.ts'

/** A state with its icon and its word. */
export function Status({ shown: { word, icon, status } }: { shown: Shown }) {
  return (
    <span className="state-badge" data-status={status}>
      <Icon name={icon} />
      <span className="state-label">{word}</span>
    </span>
  )
}
