/** Tints of the tiles in the style sheet. */
const TINTS = 8

/** A small tile with the initials of an agent, in the tint of its name; the name beside it carries the meaning. */
export function Tile({ agent }: { agent: string }) {
  return (
    <span className="tile" data-tint={tintOf(agent)} aria-hidden="true">
      {initialsOf(agent)}
    </span>
  )
}

function initialsOf(agent: string): string {
  const [first = '', second] = agent.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return (second === undefined ? first.slice(0, 2) : `${first[0]}${second[0]}`).toLowerCase()
}

function tintOf(agent: string): number {
  let sum = 0
  for (const character of agent) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973
  return sum % TINTS
}
