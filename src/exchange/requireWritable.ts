import type { AcceptedFramework } from '../domain/accepted.js'
import { failure } from '../wire/errors.js'
import { CASE_LENGTHS, clip } from './caseText.js'

/** Throws `invalid_request` with what to change when the record holds a text or code that importers refuse. */
export function requireWritable({ framework, groups, items }: AcceptedFramework): void {
  const texts = [...groups.map((one) => ({ ...one, text: one.title })), ...items]
  if (framework.title.trim() === '')
    throw failure('invalid_request', ['The framework has no name. Give it one.'])
  for (const { text, code } of texts) {
    const start = `“${clip(text, 60)}”`
    if (text.trim() === '')
      throw failure('invalid_request', ['A competency or group has no text. Write or remove it.'])
    if (text.length > CASE_LENGTHS.fullStatement)
      throw failure('invalid_request', [
        `${start} is longer than ${CASE_LENGTHS.fullStatement} characters. Shorten it.`,
      ])
    if (code !== null && code.length > CASE_LENGTHS.humanCodingScheme)
      throw failure('invalid_request', [
        `The code of ${start} is longer than ${CASE_LENGTHS.humanCodingScheme} characters. Shorten it.`,
      ])
  }
}
