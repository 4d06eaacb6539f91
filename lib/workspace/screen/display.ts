export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
export type Region = Point & Size

/** A window as the system reports it. `process`: the name of its program, where that is known. */
export type Window = {
  title: string
  process?: string | undefined
  pid?: number | undefined
  bounds?: Region | undefined
}

export type Button = 'left' | 'middle' | 'right'

/** A screen, its mouse and its keyboard. Throws `SCREEN_MISSING` and `SCREEN_FAILED`. */
export type Display = {
  size(): Promise<Size>
  windows(): Promise<Window[]>
  /** The window that receives keys; undefined when there is none. */
  active(): Promise<Window | undefined>
  /** Writes a picture of the screen, or of a part of it, to a PNG file. */
  capture(file: string, region: Region | undefined): Promise<void>
  mouse(): Promise<Point>
  move(to: Point): Promise<void>
  click(button: Button, times: number): Promise<void>
  /** Presses keys together, such as `ctrl+s`. */
  press(keys: string): Promise<void>
  type(text: string): Promise<void>
}

/** Runs a program of the system and returns what it prints. Throws `SCREEN_MISSING` and `SCREEN_FAILED`. */
export type Run = (command: string, args: string[], input?: string) => Promise<string>
