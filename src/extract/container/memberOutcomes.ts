/** Why one file of an archive or mail was left out. The caller names the file. */
const MEMBER_OUTCOMES = {
  outside: () =>
    'Its name points outside the archive, so it was not unpacked. Rename it to a plain name and pack again.',
  container: () => 'An archive or mail inside another is not opened. Unpack it and add the documents inside.',
  link: () => 'It is only a link to another file. Pack the file itself.',
  password: () => 'It is password-protected. Save a copy without password and add that copy.',
  too_large: (limit: string) =>
    `It is larger than ${limit}. Split it, or save a copy without pictures, and add that.`,
  bomb: (times: string) =>
    `It unpacks to more than ${times} times its packed size, so it was not opened. Add the document by itself.`,
  damaged: () => 'It is damaged inside the archive. Pack it again, or add the document by itself.',
  method: () => 'It is packed in a way that is not read. Pack it again as an ordinary ZIP.',
  outlook: () =>
    'It holds the attachments in a form only Outlook opens. Open the mail in Outlook, save the attachments, and add them.',
  nested: (depth: string) =>
    `It lies more than ${depth} parts deep in the mail, which no ordinary mail does. Save it and add it by itself.`,
} as const satisfies Record<string, (...facts: string[]) => string>

export type MemberOutcomeId = keyof typeof MEMBER_OUTCOMES

/** The sentence of an outcome; `facts` fill it. */
export function memberSentence(why: MemberOutcomeId, ...facts: readonly string[]): string {
  const sentence: (...facts: readonly string[]) => string = MEMBER_OUTCOMES[why]
  return sentence(...facts)
}
