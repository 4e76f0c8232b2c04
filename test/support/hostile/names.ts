import { SEED_LINES } from '../seedFiles.js'
import { type Expectation, type HostileFile, hostile } from './hostileFile.js'

const NAMES: readonly (readonly [what: string, name: string, expect?: Expectation])[] = [
  ['a line break', 'two\nlines.txt', ['extracted']],
  ['turned letters', 'cod.\u202etxt', 'any'],
  ['letters nobody sees', 'a\u200b\u2060\ufeff.txt', ['extracted']],
  ['4,000 letters', `${'n'.repeat(4000)}.txt`, ['extracted']],
  ['a path upwards', '../../../etc/passwd.txt', ['extracted']],
  ['a NUL', 'a.pdf\0.txt', 'any'],
  ['blanks and dots at the end', 'a.txt . ', 'any'],
  ['two endings', 'a.pdf.txt', ['extracted']],
  ['a program behind', 'a.txt.exe', ['refused']],
  ['nothing but an ending', '.txt', 'any'],
  ['nothing', '', 'any'],
  ['no ending', 'syllabus', 'any'],
  ['an ending of 1,000 letters', `a.${'t'.repeat(1000)}`, ['refused']],
  ['an ending in capitals', 'A.TXT', ['extracted']],
  ['an ending like a name of objects', 'a.constructor', ['refused']],
  ['an ending that is no ending', 'a.__proto__', 'any'],
  ['marks of a page', '<img src=x onerror=alert(1)>.txt', ['extracted']],
  ['a device of Windows', 'CON.txt', ['extracted']],
  ['lone half of a letter', 'a\ud800.txt', ['extracted']],
]

/** A harmless text under names that are not. */
export const NAMED_HOSTILE: readonly HostileFile[] = NAMES.map(([what, name, expect]) =>
  hostile(`name with ${what}`, name, SEED_LINES.join('\n'), expect),
)
