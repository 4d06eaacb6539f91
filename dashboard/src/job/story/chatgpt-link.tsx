/** A link to a conversation, which ChatGPT shows in a tab of its own. `href` is from `chatGptHref`. */
export function ChatGptLink({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      Open in ChatGPT ↗
    </a>
  )
}
