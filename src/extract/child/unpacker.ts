// Main of an unpacker child: takes the files out of one ZIP archive or mail.
import { unpack } from '../container/unpack.js'
import { serve } from './serve.js'

serve<'unpacker'>(({ path, name, folder, limits }, onMembers) =>
  unpack(path, name, folder, limits, onMembers),
)
