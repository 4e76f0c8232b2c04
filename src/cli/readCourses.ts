import { readFile } from 'node:fs/promises'
import type { CourseChoice } from '../domain/correction.js'
import { parseCourseChoice } from '../domain/courseChoice.js'
import { failure } from '../wire/errors.js'

/** What `--courses` takes, for the help. */
export const COURSES_HELP =
  'courses of a large catalog to work on: all, beginnings of codes separated by commas, or @list.txt'

/** Reads the value of `--courses`; `@file` names a file with an entry on each line. */
export async function readCourses(value: string): Promise<CourseChoice> {
  const path = value.startsWith('@') ? value.slice(1) : null
  const text = path === null ? value : await readFile(path, 'utf8').catch(() => null)
  if (text === null) throw failure('not_found', [`The list of courses "${path}"`])
  const choice = parseCourseChoice(text)
  if (choice === null) throw failure('invalid_request', ['--courses names no course.'])
  return choice
}
