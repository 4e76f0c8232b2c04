/** Number formats every workbook has without naming them (ECMA-376 Part 1, 18.8.30), as far as they show numbers. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  ...sameFormat('yyyy-mm-dd', [14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]),
  ...sameFormat('hh:mm', [18, 19, 20, 21, 45, 46, 47]),
  22: 'yyyy-mm-dd hh:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

function sameFormat(format: string, ids: readonly number[]): Record<number, string> {
  return Object.fromEntries(ids.map((id) => [id, format]))
}

/** The format code of a number format: one the workbook names, else a built-in one, else "General". */
export function formatCode(id: number, named: ReadonlyMap<number, string>): string {
  return named.get(id) ?? BUILT_IN[id] ?? 'General'
}

const PLACEHOLDERS = /^((?:"[^"]*"|\\.|[\s$(+-])*)([#0?,]+)(?:\.([#0?]+))?(%?)((?:"[^"]*"|\\.|[\s)_*])*)$/

/**
 * A stored number as its cell shows it: leading zeros, decimals, per cent and texts around it. Dates are written as
 * "2025-09-01", times as "13:30", whatever the order of the country; other formats as the plain number.
 */
export function shownNumber(raw: string, format: string, from1904: boolean): string {
  const value = Number(raw)
  if (raw === '' || !Number.isFinite(value)) return raw
  const section = format.split(';')[0] ?? ''
  const letters = section.replace(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*]./gi, '')
  if (!/general/i.test(letters) && /[ydhs]|m{3}/i.test(letters))
    return shownDate(value, letters, from1904) ?? general(value)
  const parts = PLACEHOLDERS.exec(section.replace(/\[[^\]]*\]/g, ''))
  if (!parts) return general(value)
  const [, before = '', whole = '', decimals = '', percent = '', after = ''] = parts
  const scaled = percent ? value * 100 : value
  const least = decimals.replace(/[^0]/g, '').length
  const fixed = Math.abs(scaled).toFixed(Math.min(decimals.length, 15))
  const [digits = '', fraction = ''] = fixed.split('.')
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, '')
  const padded = digits.padStart(whole.replace(/[^0]/g, '').length, '0')
  const sign = scaled < 0 ? '-' : ''
  return `${literal(before)}${sign}${padded}${kept ? `.${kept}` : ''}${percent}${literal(after)}`.trim()
}

/** Eleven digits, as a cell of ordinary width shows: 0.1 + 0.2 is 0.3. */
function general(value: number): string {
  return String(Number(value.toPrecision(11)))
}

function literal(text: string): string {
  return text.replace(/_./g, ' ').replace(/["\\*]/g, '')
}

const DAY_MS = 86_400_000
/** Day 0 of the two date systems; the first counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LAST_DAY = 2_958_465

function shownDate(value: number, letters: string, from1904: boolean): string | null {
  if (value < 0 || value > LAST_DAY) return null
  const day = from1904 || value >= 60 ? value : value + 1
  const iso = new Date((from1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(day * DAY_MS)).toISOString()
  const date = /[yd]|m{3}/i.test(letters) ? iso.slice(0, 10) : ''
  const time = /[hs]/i.test(letters) ? iso.slice(11, 16) : ''
  return `${date} ${time}`.trim()
}
