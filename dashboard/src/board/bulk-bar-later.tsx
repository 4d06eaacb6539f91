import { later } from '../base/later.tsx'
import { useSelection } from './selection.ts'

const LaterBar = later(async () => ({ default: (await import('./bulk-bar.tsx')).BulkBar }))

/** The actions on the selected jobs; nothing while none is selected, and loaded with the first of them. */
export function BulkBar({ order }: { order: () => readonly string[] }) {
  const selection = useSelection()
  if (selection.size === 0) return null
  return <LaterBar selection={selection} order={order} fallback={null} />
}
