import type { Button, Display, Region, Run } from './display.ts'
import { windowsIn } from './macos.ts'

/** Flags of mouse_event: a button goes down, and up again. */
const CLICKS: Record<Button, [down: number, up: number]> = {
  left: [0x02, 0x04],
  middle: [0x20, 0x40],
  right: [0x08, 0x10],
}

const MODIFIERS: Record<string, string> = { ctrl: '^', alt: '%', shift: '+' }

const KEYS: Record<string, string> = {
  enter: '{ENTER}',
  return: '{ENTER}',
  esc: '{ESC}',
  escape: '{ESC}',
  tab: '{TAB}',
  space: ' ',
  backspace: '{BACKSPACE}',
  delete: '{DELETE}',
  up: '{UP}',
  down: '{DOWN}',
  left: '{LEFT}',
  right: '{RIGHT}',
  home: '{HOME}',
  end: '{END}',
  pageup: '{PGUP}',
  pagedown: '{PGDN}',
}

/** A screen of Windows, by PowerShell. Written from its manuals; not run by tests. */
export function windowsDisplay(run: Run): Display {
  const shell = (script: string) => run('powershell.exe', powershellArguments(script))
  return {
    async size() {
      const [width = 0, height = 0] = numbersIn(
        await shell(
          `${FORMS}; $b = [Windows.Forms.SystemInformation]::VirtualScreen; "$($b.Width) $($b.Height)"`,
        ),
      )
      return { width, height }
    },
    windows: async () => windowsIn(await shell(WINDOWS)),
    active: async () => windowsIn(await shell(ACTIVE))[0],
    async capture(file, region) {
      await shell(captureScript(file, region))
    },
    async mouse() {
      const [x = 0, y = 0] = numbersIn(
        await shell(`${FORMS}; $p = [Windows.Forms.Cursor]::Position; "$($p.X) $($p.Y)"`),
      )
      return { x, y }
    },
    async move({ x, y }) {
      await shell(
        `${FORMS}; [Windows.Forms.Cursor]::Position = New-Object Drawing.Point ${x}, ${y}`,
      )
    },
    async click(button, times) {
      await shell(clickScript(button, times))
    },
    async press(keys) {
      await shell(`${FORMS}; [Windows.Forms.SendKeys]::SendWait(${quoted(sendKeys(keys))})`)
    },
    async type(text) {
      await shell(`${FORMS}; [Windows.Forms.SendKeys]::SendWait(${quoted(literalKeys(text))})`)
    },
  }
}

const FORMS = 'Add-Type -AssemblyName System.Windows.Forms, System.Drawing'

const WINDOWS =
  'Get-Process | Where-Object { $_.MainWindowTitle } | ForEach-Object { "$($_.MainWindowTitle)`t$($_.ProcessName)`t$($_.Id)" }'

const USER32 = `Add-Type -Namespace Relay -Name User -MemberDefinition '[DllImport("user32.dll")] public static extern System.IntPtr GetForegroundWindow(); [DllImport("user32.dll")] public static extern void mouse_event(int flags, int x, int y, int data, int extra);'`

const ACTIVE = `${USER32}; $h = [Relay.User]::GetForegroundWindow(); Get-Process | Where-Object { $_.MainWindowHandle -eq $h } | ForEach-Object { "$($_.MainWindowTitle)\`t$($_.ProcessName)\`t$($_.Id)" }`

/** The script travels encoded, so that no quote of it is read twice. */
export function powershellArguments(script: string): string[] {
  const encoded = Buffer.from(script, 'utf16le').toString('base64')
  return ['-NoProfile', '-NonInteractive', '-EncodedCommand', encoded]
}

export function captureScript(file: string, region: Region | undefined): string {
  const part =
    region === undefined
      ? '$b = [Windows.Forms.SystemInformation]::VirtualScreen'
      : `$b = New-Object Drawing.Rectangle ${region.x}, ${region.y}, ${region.width}, ${region.height}`
  return `${FORMS}; ${part}; $i = New-Object Drawing.Bitmap $b.Width, $b.Height; $g = [Drawing.Graphics]::FromImage($i); $g.CopyFromScreen($b.Location, [Drawing.Point]::Empty, $b.Size); $i.Save(${quoted(file)})`
}

export function clickScript(button: Button, times: number): string {
  const [down, up] = CLICKS[button]
  const once = `[Relay.User]::mouse_event(${down}, 0, 0, 0, 0); [Relay.User]::mouse_event(${up}, 0, 0, 0, 0)`
  return `${USER32}; ${Array.from({ length: times }, () => once).join('; ')}`
}

/** Keys pressed together, in the language of SendKeys. */
export function sendKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => {
      const name = key.toLowerCase()
      if (/^f\d+$/.test(name)) return `{${name.toUpperCase()}}`
      return MODIFIERS[name] ?? KEYS[name] ?? literalKeys(key)
    })
    .join('')
}

/** A text in the language of SendKeys, in which some characters have a meaning. */
export function literalKeys(text: string): string {
  return text.replaceAll(/[+^%~(){}[\]]/g, '{$&}').replaceAll(/\r?\n/g, '{ENTER}')
}

/** A string of PowerShell in which nothing is expanded. */
function quoted(text: string): string {
  return `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`
}

function numbersIn(text: string): number[] {
  return (text.match(/-?\d+/g) ?? []).map(Number)
}
