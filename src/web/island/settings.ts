const KEY = 'tributary.keys'

/** Whether single-letter keys are on in this browser (WCAG 2.1.4 asks for a way to switch them off). */
export function readKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function writeKeysOn(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off')
  } catch {
    // A browser that keeps nothing forgets the setting with the page.
  }
}
