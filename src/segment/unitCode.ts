import { isNoSubject } from './courseCode.js'

/** A line of the first part of a document. */
export interface HeadLine {
  readonly text: string
  readonly isHeading: boolean
}

/** "BUS 101", "CS-2100", "CSC108H5F" anywhere in a line. */
const CODE = /\b([A-Z][A-Z&]{1,4})[\s\u00a0-]?(\d{3,4}(?:[A-Z]{0,2}\d?[A-Z]?))\b/gu
/** "Math 155 Way of Thinking", "mus 111: music theory": in titles a subject may be written in small letters. */
const WORD = /^(?:welcome to )?(\p{L}{2,12})[ \u00a0-](\d{3}[A-Za-z]?)\b/iu
/** Lines that name other courses, or rooms. */
const ELSEWHERE =
  /\b(?:pre-?\s?req|prerequisites?|co-?req|co-requisites?|exclusions?|office|room|location|building|hall|phone|e-?mail|meets?|meeting|cross-?listed|credit (?:in|for))\b/iu

/**
 * Code of the course that a syllabus is about, subject and number parted by a space, or null: as its title says, else
 * its headings, else its first lines.
 */
export function unitCode(title: string | null, lines: readonly HeadLine[]): string | null {
  const own = lines.filter((line) => !ELSEWHERE.test(line.text))
  const titles = [...(title === null ? [] : [title]), ...own.filter((line) => line.isHeading).map(textOf)]
  return firstOf(titles, codeIn) ?? firstOf(titles, wordCodeIn) ?? firstOf(own.map(textOf), codeIn)
}

const textOf = ({ text }: HeadLine): string => text

function firstOf(texts: readonly string[], find: (text: string) => string | null): string | null {
  for (const text of texts) {
    const found = find(text)
    if (found !== null) return found
  }
  return null
}

function codeIn(text: string): string | null {
  for (const [, subject = '', number = ''] of text.matchAll(CODE))
    if (!isNoSubject(subject)) return `${subject} ${number}`
  return null
}

function wordCodeIn(text: string): string | null {
  const [, subject = '', number = ''] = WORD.exec(text) ?? []
  if (subject === '' || isNoSubject(subject)) return null
  return `${/\p{Lu}/u.test(subject) ? subject : subject.toUpperCase()} ${number.toUpperCase()}`
}
