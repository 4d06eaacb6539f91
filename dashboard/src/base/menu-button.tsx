import { Icon } from './icon.tsx'

/** Opens what a wide window shows at the side. */
export function MenuButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button type="button" className="quiet phone-only" aria-label={label} onClick={onClick}>
      <Icon name="menu" />
    </button>
  )
}
