import { REVIEW } from '../reviewWords.js'
import { wordDiff } from '../wordDiff.js'

/** What changed between the source wording and the wording shown; said in words for people who hear it. */
export function Diff({ from, to }: { from: string; to: string }) {
  const parts = wordDiff(from, to)
  if (parts.every((part) => part.kind === 'same')) return <p class="hint">{REVIEW.unchanged}</p>
  return (
    <div class="diff">
      <p class="hint">{REVIEW.changes}</p>
      <p>
        {parts.map((part, index) => {
          const key = `${index}${part.kind}`
          if (part.kind === 'same') return <span key={key}>{part.text}</span>
          const words = part.kind === 'removed' ? REVIEW.removed : REVIEW.added
          const Tag = part.kind === 'removed' ? 'del' : 'ins'
          return (
            <span key={key}>
              {(part.text.startsWith(' ') || (part.kind === 'added' && index > 0)) && ' '}
              <Tag>
                <span class="sr">{words}: </span>
                {part.text.trimStart()}
              </Tag>
            </span>
          )
        })}
      </p>
    </div>
  )
}
