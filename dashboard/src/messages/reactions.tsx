import type { Message, Reaction } from '../api/message-shapes.ts'
import { useReact } from '../api/message-mutations.ts'
import { oneLine } from '../text/visible.ts'
import { BusyButton } from '../base/busy-button.tsx'

/** The reactions offered; agents may use any. */
export const OFFERED = ['👍', '✅', '👀', '🎉', '❤️', '🚀', '👏', '❓'] as const

type Props = { workspace: string; message: Message; me: string }

/** The reactions to a message with their counts; a click adds the reader's, or removes it. */
export function Reactions({ workspace, message, me }: Props) {
  const react = useReact({ workspace, message })
  if (message.reactions.length === 0) return null
  return (
    <ul className="reactions" aria-label="Reactions">
      {message.reactions.map((reaction) => (
        <li key={reaction.emoji}>
          <BusyButton
            type="button"
            aria-pressed={reaction.agents.includes(me)}
            title={reaction.agents.join(', ')}
            isBusy={react.isPending}
            onClick={() =>
              react.mutate({ emoji: reaction.emoji, isOn: !reaction.agents.includes(me) })
            }
          >
            <span>{oneLine(reaction.emoji)}</span> {reaction.count}
            <span className="visually-hidden">{wordsOf(reaction)}</span>
          </BusyButton>
        </li>
      ))}
    </ul>
  )
}

function wordsOf({ agents }: Reaction): string {
  return ` by ${agents.join(', ')}`
}

/** A row of reactions to choose from. */
export function ReactionChoice(props: Props & { onDone: () => void }) {
  const { workspace, message, me, onDone } = props
  const react = useReact({ workspace, message })
  return (
    <div className="reaction-choice" role="group" aria-label="Add a reaction">
      {OFFERED.map((emoji) => (
        <button
          key={emoji}
          type="button"
          className="quiet"
          aria-label={`React with ${emoji}`}
          aria-pressed={isGiven(message, emoji, me)}
          onClick={() => {
            react.mutate({ emoji, isOn: !isGiven(message, emoji, me) })
            onDone()
          }}
        >
          {emoji}
        </button>
      ))}
    </div>
  )
}

function isGiven({ reactions }: Message, emoji: string, me: string): boolean {
  return reactions.some((each) => each.emoji === emoji && each.agents.includes(me))
}
