import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { AttachmentStream, MessageText } from 'mailparser'
import { readableSize } from '../refusals.js'
import type { ByteBudget, ContainerLimits } from './containerLimits.js'
import { attachmentName, isLeftOut } from './mailNames.js'
import { distinctNames, judgeMemberName } from './memberName.js'
import { type MemberOutcomeId, memberSentence } from './memberOutcomes.js'
import type { Member, RefusedMember, Unpacked } from './unpack.js'
import { writeMember } from './writeMember.js'

export interface MailMembers {
  /** Writes or refuses one attachment; resolves when its content is read to the end or given up. */
  readonly add: (part: AttachmentStream, ordinal: number) => Promise<void>
  /** Writes the text of the mail as its first member, when there is any. */
  readonly addBody: (name: string, body: MessageText | null) => Promise<void>
  /** True when the unpacked bytes are more than one container may have. */
  readonly spent: () => boolean
  readonly result: () => Unpacked
}

/** Collects the members of one mail in `folder`. */
export function collectMailMembers(folder: string, limits: ContainerLimits): MailMembers {
  const members: Member[] = []
  const refused: RefusedMember[] = []
  const distinct = distinctNames()
  const budget: ByteBudget = { left: limits.containerTotalBytes }

  return {
    async add(part, ordinal) {
      const content = part.content as Readable
      const judged = judgeMemberName(attachmentName(part, ordinal))
      if (judged.kind === 'skip' || isLeftOut(part)) return drain(content)
      const why = judged.kind === 'refuse' ? judged.why : unreadablePart(part, limits)
      if (why) {
        refused.push({ name: judged.name, sentence: memberSentence(why, String(limits.mailDepth)) })
        return drain(content)
      }
      const target = join(folder, `member-${String(ordinal).padStart(5, '0')}`)
      const written = await writeMember(copyOf(content), target, null, budget, limits)
      if (written.kind === 'written') members.push({ name: distinct(judged.name), path: target })
      else if (written.why !== 'total')
        refused.push({
          name: judged.name,
          sentence: memberSentence(written.why, readableSize(limits.bytes)),
        })
      await drain(content)
    },
    async addBody(name, body) {
      const html = typeof body?.html === 'string' ? body.html : null
      const text = html ?? body?.text ?? ''
      if (!/[\p{L}\p{N}]/u.test(html === null ? text : text.replace(/<[^>]*>/g, ' '))) return
      const path = join(folder, 'member-00000')
      // The mark tells UTF-8 whatever charset the text of the mail declared for itself.
      await writeFile(path, `\ufeff${text}`, { flag: 'wx', mode: 0o600 })
      members.unshift({ name: distinct(`${name}${html === null ? '.txt' : '.html'}`), path })
    },
    spent: () => budget.left < 0,
    result: () => ({ kind: 'unpacked', members, refused }),
  }
}

/** The parser goes on writing to the part it made: only this copy of it may be destroyed. */
function copyOf(content: Readable): Readable {
  const copy = new PassThrough()
  content.once('error', (error) => copy.destroy(error))
  content.once('close', () => copy.readableEnded || copy.destroy())
  return content.pipe(copy)
}

/** Reads the rest of a part, so that the parser goes on behind it. */
async function drain(content: Readable): Promise<void> {
  content.resume()
  await finished(content).catch(() => {})
}

function unreadablePart(part: AttachmentStream, limits: ContainerLimits): MemberOutcomeId | null {
  if (/^application\/(?:x-)?pkcs7-mime$|^application\/pgp-encrypted$/i.test(part.contentType))
    return 'password'
  const depth = (part.partId ?? '').split('.').length
  return depth > limits.mailDepth ? 'nested' : null
}
