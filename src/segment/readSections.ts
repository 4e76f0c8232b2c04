import type { DocumentKind } from '../domain/document.js'
import type { Section, SectionRole, Sentence } from '../domain/unit.js'
import { headingRole } from './headingRole.js'
import type { Piece } from './layOut.js'
import { readSentences } from './readSentences.js'
import { isHeading, runInHeading } from './recogniseHeading.js'

interface OpenSection {
  role: SectionRole
  heading: string | null
  start: number
  pieces: Piece[]
}

/** Groups pieces under their headings and gives each group a role. */
export function readSections(text: string, pieces: readonly Piece[], kind: DocumentKind): readonly Section[] {
  const open: OpenSection[] = [
    { role: 'description', heading: null, start: pieces[0]?.start ?? 0, pieces: [] },
  ]
  const enter = headingRoles()
  const contents = tableOfContents(text, pieces)
  pieces.forEach((piece, at) => {
    if (contents.has(at)) return
    const content = text.slice(piece.start, piece.end)
    if (isHeading(text, pieces, at, kind)) {
      const role = enter(content, piece.level, headingRole(content, kind))
      open.push({ role, heading: content.replace(/\s+/gu, ' ').trim(), start: piece.start, pieces: [] })
      return
    }
    const runIn = piece.form === 'text' ? runInHeading(content, kind) : null
    if (runIn === null) {
      open[open.length - 1]?.pieces.push(piece)
      return
    }
    const before = open[open.length - 1]
    const rest = { ...piece, start: piece.start + runIn.length }
    open.push({ role: runIn.role, heading: runIn.heading, start: piece.start, pieces: [rest] })
    // A remark such as "Note: …" covers its own paragraph only; a real section word opens a section.
    if (runIn.passing && before !== undefined)
      open.push({ role: before.role, heading: before.heading, start: piece.end, pieces: [] })
    else enter(runIn.heading, null, runIn.role)
  })
  return open
    .filter((section) => section.pieces.length > 0 || section.heading !== null)
    .map((section, at, all) => {
      const sentences: readonly Sentence[] = readSentences(text, section.pieces, section.role)
      const end = section.pieces[section.pieces.length - 1]?.end ?? all[at + 1]?.start ?? section.start
      return {
        role: section.role,
        heading: section.heading,
        start: section.start,
        end: Math.max(end, section.start),
        sentences,
      }
    })
}

const LONGEST_HEADING = 160

/** Fewest lines in a row that only repeat later headings and so are a table of contents. */
const CONTENTS = 4

/** Pieces of a table of contents: lines that repeat, in a run, the marked headings below them. */
function tableOfContents(text: string, pieces: readonly Piece[]): ReadonlySet<number> {
  const key = (piece: Piece): string => {
    // A heading is short; a paragraph repeats none.
    if (piece.end - piece.start > LONGEST_HEADING) return ''
    return text
      .slice(piece.start, piece.end)
      .toLowerCase()
      .replace(/[\s.…]{0,80}\d{0,4}\s*$/u, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  }
  const last = new Map<string, number>()
  pieces.forEach((piece, at) => {
    if (piece.form === 'heading' && key(piece) !== '') last.set(key(piece), at)
  })
  const found = new Set<number>()
  let run: number[] = []
  const flush = (): void => {
    if (run.length >= CONTENTS) for (const at of run) found.add(at)
    run = []
  }
  if (last.size >= CONTENTS)
    pieces.forEach((piece, at) => {
      if ((last.get(key(piece)) ?? -1) > at) run.push(at)
      else flush()
    })
  flush()
  return found
}

/**
 * Remembers the headings above the current one, so that a sub-heading without a role of its own keeps its parent's:
 * by level where the format has levels, else by look (a heading that looks like the last section's ends it).
 */
function headingRoles(): (heading: string, level: number | null, role: SectionRole | null) => SectionRole {
  const levels: { level: number; role: SectionRole | null }[] = []
  let flat: { style: string; role: SectionRole } | null = null
  return (heading, level, role) => {
    if (level !== null) {
      while ((levels[levels.length - 1]?.level ?? 0) >= level) levels.pop()
      const parent = [...levels].reverse().find((entry) => entry.role !== null)?.role ?? null
      // "Module 2" or "Unit A" under a heading about outcomes divides the outcomes, it starts no list of topics.
      const own = role === 'topics' && parent === 'outcomes' ? null : role
      levels.push({ level, role: own })
      flat = null
      return own ?? parent ?? 'description'
    }
    const style = headingStyle(heading)
    if (role !== null) flat = { style, role }
    else if (flat?.style === style) flat = null
    return role ?? flat?.role ?? 'description'
  }
}

function headingStyle(heading: string): string {
  const letters = heading.replace(/[^\p{L}]/gu, '')
  return letters === letters.toUpperCase() ? 'capitals' : /:\s*$/u.test(heading) ? 'colon' : 'title'
}
