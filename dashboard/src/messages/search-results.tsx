import { useChannels, useSearch } from '../api/messages.ts'
import { Hit } from './hit.tsx'
import { namesOf } from './names.ts'

/** The messages that hold the words; a click shows one in its channel. */
export function SearchResults(props: {
  workspace: string
  me: string
  words: string
  onLeave: () => void
}) {
  const { workspace, me, words, onLeave } = props
  const { data, error, isFetching } = useSearch(workspace, words)
  const names = namesOf(useChannels(workspace).data ?? [], me)
  const results = data?.results ?? []
  return (
    <div className="search-results">
      <p className="note faint" role="status">
        {isFetching ? 'Searching…' : wordsFor(results.length)}
      </p>
      {error !== null && (
        <p className="note" role="alert">
          {error.message}
        </p>
      )}
      <ol>
        {results.map((message) => (
          <Hit
            key={message.message_id}
            {...{ workspace, message }}
            channelName={names.get(message.channel) ?? message.channel}
            onOpen={onLeave}
          />
        ))}
      </ol>
    </div>
  )
}

function wordsFor(count: number): string {
  if (count === 0) return 'No messages found.'
  return count === 1 ? '1 message found.' : `${count} messages found.`
}
