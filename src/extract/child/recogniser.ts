// Main of a recogniser child: reads the text in the pictures of one document after the other.
import { recognise } from '../ocr/recognise.js'
import { serve } from './serve.js'

serve<'recogniser'>(({ bytes, name, limits }, onPages) =>
  recognise(bytes, { name, limits, onPage: (done, total) => done === 0 && onPages(total) }),
)
