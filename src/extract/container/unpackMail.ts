import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Readable, Transform } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { AttachmentStream, MailParser, MessageText } from 'mailparser'
import type { Refused } from '../../domain/document.js'
import { readableSize, refuse } from '../refusals.js'
import type { ContainerLimits } from './containerLimits.js'
import { collectMailMembers, type MailMembers } from './mailMembers.js'
import { subjectName } from './mailNames.js'
import type { Unpacked } from './unpack.js'

/** Bytes of a mail that are read while one more file would be unpacked. */
const BYTES_PER_MEMBER = 10 * 1024 * 1024
/** Bytes that are read before the parser says that they belong to an attachment. */
const READ_AHEAD = 512 * 1024
const TEXT_TOO_LARGE = 'the text of the mail is too large'

/**
 * Streams the attachments of a mail (RFC 5322, MIME) into `folder`; its text becomes the first member, as HTML when it
 * has HTML. Pictures shown inside the text and signatures are left out. Mails inside, Outlook's winmail.dat and
 * oversized attachments are named in `refused`. Refuses a mail whose text, headers or parts are beyond the limits.
 */
export async function unpackMail(
  path: string,
  name: string,
  folder: string,
  limits: ContainerLimits,
  onMembers?: (members: number) => void,
): Promise<Unpacked | Refused> {
  const expected = 1 + Math.ceil((await stat(path)).size / BYTES_PER_MEMBER)
  onMembers?.(expected)
  const parser = await createParser(limits)
  const members = collectMailMembers(folder, limits)
  const reading = readParts(parser, members, (count) => onMembers?.(expected + count))
  try {
    await Promise.all([
      pipeline(createReadStream(path), countText(reading, limits), parser),
      finished(parser),
    ])
    await reading.done()
  } catch (error) {
    await reading.stop()
    return refuseMail(reading.problem() ?? error, limits)
  }
  if (members.spent())
    return refuse('container_too_much', 'too much in all', readableSize(limits.containerTotalBytes))
  const { subject, body } = reading.found()
  if (body === null) return refuse('damaged', 'mail')
  await members.addBody(subjectName(subject ?? '', name), body)
  const result = members.result()
  return result.members.length + result.refused.length === 0 ? refuse('no_text') : result
}

async function createParser(limits: ContainerLimits): Promise<MailParser> {
  const { MailParser: Parser } = await import('mailparser')
  // The last three go to the splitter below the parser: a mail inside stays one part.
  const options = {
    skipHtmlToText: true,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    keepDeliveryStatus: true,
    checksumAlgo: false,
    ignoreEmbedded: true,
    maxHeadSize: limits.mailHeadBytes,
    maxChildNodes: limits.mailParts,
  } as const
  return new Parser(options)
}

/** Takes what the parser finds, one part after the other: it goes on when a part is released. */
function readParts(parser: MailParser, members: MailMembers, onAttachment: (count: number) => void) {
  let subject: string | null = null
  let body: MessageText | null = null
  let open: AttachmentStream | null = null
  let count = 0
  let problem: unknown = null
  let working: Promise<void> = Promise.resolve()
  parser.on('headers', (headers) => {
    const found = headers.get('subject')
    subject = typeof found === 'string' ? found : null
  })
  const attachment = async (part: AttachmentStream): Promise<void> => {
    try {
      await members.add(part, count)
    } catch (error) {
      problem = error
      parser.destroy(error instanceof Error ? error : undefined)
    }
    open = null
    part.release?.()
  }
  parser.on('data', (data: AttachmentStream | MessageText) => {
    if (data.type === 'text') {
      body = data
      return
    }
    open = data
    count += 1
    onAttachment(count)
    working = attachment(data)
  })
  return {
    inAttachment: () => open !== null,
    attachments: () => count,
    problem: () => problem,
    found: () => ({ subject, body }),
    done: () => working,
    /** Gives up the part that is being read, when the parser will not end it. */
    stop: async () => {
      if (open) (open.content as Readable).destroy()
      await working
    },
  }
}

/** The parser keeps the text of a mail in memory, so what comes outside attachments must stay small. */
function countText(
  reading: { readonly inAttachment: () => boolean; readonly attachments: () => number },
  limits: ContainerLimits,
): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!reading.inAttachment()) bytes += chunk.length
      if (bytes > limits.bytes + READ_AHEAD * (1 + reading.attachments())) done(new Error(TEXT_TOO_LARGE))
      else done(null, chunk)
    },
  })
}

function refuseMail(problem: unknown, limits: ContainerLimits): Refused {
  if (!(problem instanceof Error)) return refuse('damaged', 'mail')
  if ('syscall' in problem) throw problem
  if (problem.message === TEXT_TOO_LARGE)
    return refuse('too_large', `more than ${readableSize(limits.bytes)}`, readableSize(limits.bytes))
  if (/header size/.test(problem.message))
    return refuse('container_too_much', 'very long header lines', readableSize(limits.mailHeadBytes))
  if (/child nodes/.test(problem.message))
    return refuse('container_too_much', 'too many parts', String(limits.mailParts))
  return refuse('damaged', 'mail')
}
