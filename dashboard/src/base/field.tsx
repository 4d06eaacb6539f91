import type { ReactNode } from 'react'

type Labelled = { label: string; hint?: string | undefined }

function Label({ label, hint }: Labelled) {
  return (
    <span>
      {label} {hint !== undefined && <span className="faint">{hint}</span>}
    </span>
  )
}

/** A line of text for a name, a path or a pattern: never completed or corrected. */
export function TextField(
  props: Labelled & {
    value: string
    onText: (value: string) => void
    isRequired?: boolean
    /** Takes the focus when its dialog opens. */
    isFirst?: boolean
  },
) {
  const { label, hint, value, onText, isRequired = false, isFirst = false } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <input
        autoComplete="off"
        spellCheck={false}
        required={isRequired}
        data-first={isFirst || undefined}
        maxLength={4096}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </label>
  )
}

/** A secret: its characters are hidden, and the browser is asked not to remember it. */
export function SecretField(props: Labelled & { value: string; onText: (value: string) => void }) {
  const { label, hint, value, onText } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <input
        type="password"
        autoComplete="off"
        spellCheck={false}
        required
        maxLength={4096}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </label>
  )
}

/** A number above zero, whole unless it may be a fraction; an empty text is the default. */
export function NumberField(
  props: Labelled & {
    value: string
    most: number
    isFraction?: boolean
    onText: (value: string) => void
  },
) {
  const { label, hint, value, most, isFraction = false, onText } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <input
        type="number"
        min={isFraction ? undefined : 1}
        max={most}
        step={isFraction ? 'any' : 1}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </label>
  )
}

/** A list, one entry per line. */
export function LinesField(props: Labelled & { value: string; onText: (value: string) => void }) {
  const { label, hint, value, onText } = props
  return (
    <label>
      <Label label={label} hint={hint} />
      <textarea
        rows={2}
        spellCheck={false}
        value={value}
        onChange={(event) => onText(event.target.value)}
      />
    </label>
  )
}

/** One of a few values, each with its words. */
export function SelectField<T extends string>(
  props: Labelled & { value: T; choices: readonly [T, string][]; onChoose: (value: T) => void },
) {
  const { label, hint, value, choices, onChoose } = props
  function choose(chosen: string): void {
    const found = choices.find(([key]) => key === chosen)
    if (found !== undefined) onChoose(found[0])
  }
  return (
    <label>
      <Label label={label} hint={hint} />
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A checkbox with its words. */
export function SwitchField(props: {
  isOn: boolean
  onChange: (isOn: boolean) => void
  children: ReactNode
}) {
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={props.isOn}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      {props.children}
    </label>
  )
}
