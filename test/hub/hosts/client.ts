/** What a tool returned, or the code of its refusal. */
export type Called = { result?: Record<string, unknown>; code?: string }

/** Calls a tool of a hub over MCP, as a client with a token does. */
export async function callTool(
  at: { url: string; token: string },
  name: string,
  args: object = {},
): Promise<Called> {
  const answer = await post(at, 'tools/call', { name, arguments: args })
  const { isError, structuredContent, content } = answer as {
    isError?: boolean
    structuredContent?: Record<string, unknown>
    content: { text: string }[]
  }
  if (isError !== true) return { result: structuredContent ?? {} }
  const { code } = JSON.parse(content[0]?.text ?? '{}') as { code?: string }
  return { code: code ?? 'none' }
}

/** The tools that exist for a client. */
export async function listTools(at: { url: string; token: string }): Promise<string[]> {
  const { tools } = (await post(at, 'tools/list', {})) as { tools: { name: string }[] }
  return tools.map(({ name }) => name)
}

async function post(
  { url, token }: { url: string; token: string },
  method: string,
  params: object,
): Promise<object> {
  const response = await fetch(`${url}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${token}`,
      'mcp-protocol-version': '2025-06-18',
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
  const text = await response.text()
  const json = text.includes('data: ') ? (/^data: (.*)$/m.exec(text)?.[1] ?? '') : text
  const { result, error } = JSON.parse(json) as { result?: object; error?: { message: string } }
  if (result === undefined) throw new Error(`${method}: ${error?.message ?? text}`)
  return result
}
