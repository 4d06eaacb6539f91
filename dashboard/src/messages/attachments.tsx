import { useState } from 'react'
import type { MouseEvent } from 'react'

import { apiPath, getFile } from '../api/client.ts'
import type { Message, MessageAttachment } from '../api/message-shapes.ts'
import { Icon } from '../base/icon.tsx'
import { bytesText } from '../text/number.ts'
import { saveFile } from '../text/save.ts'
import { oneLine } from '../text/visible.ts'

/** The files of a message, to download; the browser never opens one as a page. */
export function Attachments({ workspace, message }: { workspace: string; message: Message }) {
  if (message.attachments.length === 0) return null
  return (
    <ul className="message-files" aria-label="Attachments">
      {message.attachments.map((attachment) => (
        <File key={attachment.attachment_id} workspace={workspace} attachment={attachment} />
      ))}
    </ul>
  )
}

function File({ workspace, attachment }: { workspace: string; attachment: MessageAttachment }) {
  const { attachment_id, name, content_type, bytes } = attachment
  const [problem, setProblem] = useState<string>()
  const path = `attachments/${encodeURIComponent(attachment_id)}`
  const query = { workspace, length: Math.max(bytes, 1) }

  // A link that the browser follows itself sends no session key.
  async function download(event: MouseEvent): Promise<void> {
    event.preventDefault()
    try {
      setProblem(undefined)
      const { name: fileName, file } = await getFile(path, query)
      saveFile(fileName, file)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <li>
      <a href={apiPath(path, query)} download onClick={(event) => void download(event)}>
        <Icon name="download" /> <bdi>{oneLine(name)}</bdi>
      </a>{' '}
      <span className="faint">
        {oneLine(content_type)}, {bytesText(bytes)}
      </span>
      {problem !== undefined && <p role="alert">{problem}</p>}
    </li>
  )
}
