import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { globMatcher } from '../../src/sources/glob.js'
import { type Input, type InputOptions, readInputs } from '../../src/sources/index.js'
import { linesOf } from '../../src/sources/lines.js'
import { freshFolder } from '../support/fresh-folder.js'

const folder = freshFolder('inputs')
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function read(
  paths: readonly string[],
  options: Partial<InputOptions> & { stdinText?: string } = {},
): Promise<Input[]> {
  const { stdinText = '', ...rest } = options
  const found: Input[] = []
  const stdin = Readable.from([Buffer.from(stdinText)])
  for await (const input of readInputs(paths, { maxBytes: 2000, stdin, ...rest })) found.push(input)
  return found
}

const brief = (inputs: readonly Input[]): string[] =>
  inputs.map(
    (input) =>
      `${input.name}: ${input.kind === 'failed' ? input.code : input.kind === 'bytes' ? input.form : input.text}`,
  )

describe('what paths mean', () => {
  it('is every readable file below a folder, in the order of names, and nothing hidden', async () => {
    for (const name of ['b.html', 'a.txt', 'c/d.md', 'c/e.jpg', '.hidden.txt', 'c/.git/x.txt'])
      file(`tree/${name}`, 'words')
    expect(brief(await read([join(folder, 'tree')]))).toEqual(['a: text', 'b: html', 'd: markdown'])
  })

  it('is what a pattern matches, also where the shell left it alone', async () => {
    for (const name of ['x1.txt', 'x2.txt', 'y/x3.txt', 'y/z/x4.html']) file(`glob/${name}`, 'words')
    const at = (pattern: string) => read([join(folder, 'glob', pattern)])
    expect(brief(await at('*.txt'))).toEqual(['x1: text', 'x2: text'])
    expect(brief(await at('**/*.{txt,html}'))).toEqual(['x1: text', 'x2: text', 'x3: text', 'x4: html'])
    expect(brief(await at('x[2-9].txt'))).toEqual(['x2: text'])
    expect(brief(await at('*.none'))).toEqual([`${join(folder, 'glob', '*.none')}: unreadable`])
  })

  it('is a file by its name even where the name has the signs of a pattern or an unknown ending', async () => {
    expect(
      brief(await read([file('odd[1].txt', 'words'), file('LEEME', 'words'), file('a.b.c.txt', 'words')])),
    ).toEqual(['odd[1]: text', 'LEEME: unknown', 'a.b.c: text'])
  })

  it('names each path that cannot be read, and goes on', async () => {
    const link = join(folder, 'dangling.txt')
    symlinkSync(join(folder, 'nowhere'), link)
    const round = join(folder, 'round.txt')
    symlinkSync(round, round)
    mkdirSync(join(folder, 'bare'))
    const paths = [link, join(folder, 'missing.txt'), round, join(folder, 'bare'), file('good.txt', 'words')]
    const inputs = await read(paths)
    expect(brief(inputs).map((line) => line.split(': ')[1])).toEqual([
      'unreadable',
      'unreadable',
      'unreadable',
      'unreadable',
      'text',
    ])
    expect(inputs[0]).toMatchObject({ message: `${link}: there is no such file.` })
  })

  it('reads a file that is named twice once', async () => {
    const path = file('twice/a.txt', 'words')
    expect(await read([path, path, join(folder, 'twice')])).toHaveLength(1)
  })

  it('takes relative patterns from here', () => {
    expect(relative('.', 'x')).toBe('x')
    const matches = globMatcher('news/**/a?.txt')
    expect(['news/a1.txt', 'news/b/c/a2.txt', 'news/a.txt', 'olds/a1.txt', 'news/a1.txt.bak'].map(matches)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})

describe('articles in JSON', () => {
  it('come one a line, or as one object, or as a list', async () => {
    const lines = file('many.jsonl', '{"id":"a","text":"one"}\n\n{"id":7,"text":"two"}\r\n{"text":"three"}')
    expect(brief(await read([lines]))).toEqual(['a: one', '7: two', 'many-4: three'])
    expect(brief(await read([file('one.json', '{"id":"a","text":"one","extra":[1]}')]))).toEqual(['a: one'])
    expect(brief(await read([file('list.json', '[{"text":"one"},{"id":"b","text":"two"}]')]))).toEqual([
      'list-1: one',
      'b: two',
    ])
    expect(brief(await read(['-'], { input: 'jsonl', stdinText: '{"id":"a","text":"one"}\n' }))).toEqual(['a: one'])
    expect(brief(await read([file('named.txt', '{"id":"a","text":"one"}')], { input: 'jsonl' }))).toEqual(['a: one'])
  })

  it('give the day of their publication as the place of publication counts it', async () => {
    const given = async (published: unknown) => {
      const [input] = await read([file('p.json', JSON.stringify({ text: 'x', published }))])
      return input?.kind === 'text' ? [input.given.published, input.warnings.length] : null
    }
    expect(await given('2023-09-13')).toEqual(['2023-09-13', 0])
    expect(await given('2023-09-13T23:30:00-04:00')).toEqual(['2023-09-13', 0])
    expect(await given('2023-09')).toEqual(['2023-09', 0])
    expect(await given(null)).toEqual([undefined, 0])
    expect(await given('last week')).toEqual([undefined, 1])
    expect(await given(20230913)).toEqual([undefined, 1])
  })

  it.each([
    ['broken', '{"id":"a","text":"one"'],
    ['null', 'null'],
    ['a number', '17'],
    ['without a text', '{"id":"a"}'],
    ['with a text that is no string', '{"id":"a","text":["x"]}'],
    ['a list', '["x"]'],
  ])('that are %s fail alone', async (_, line) => {
    const inputs = await read([file('bad.jsonl', `{"id":"ok","text":"one"}\n${line}\n{"id":"ok2","text":"two"}`)])
    expect(inputs.map((input) => input.kind)).toEqual(['text', 'failed', 'text'])
    expect(inputs[1]).toMatchObject({ code: 'bad-input' })
  })
})

describe('what is too large', () => {
  it('is told before it is read: a file, a line among lines, a stream', async () => {
    const big = 'x'.repeat(3000)
    expect(brief(await read([file('big.txt', big), file('small.txt', 'words')]))).toEqual([
      'big: too-large',
      'small: text',
    ])
    const lines = `{"id":"a","text":"one"}\n{"id":"b","text":"${big}"}\n{"id":"c","text":"two"}`
    expect(brief(await read([file('big.jsonl', lines)]))).toEqual(['a: one', 'big-2: too-large', 'c: two'])
    expect(brief(await read(['-'], { stdinText: big }))).toEqual(['stdin: too-large'])
  })
})

describe('lines of a stream', () => {
  it('are the same however the stream is cut', async () => {
    const text = 'eins\nzwei ü\r\n\nvier 😀'
    for (const size of [1, 2, 3, 7, 100]) {
      const bytes = Buffer.from(text)
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
        bytes.subarray(i * size, (i + 1) * size),
      )
      const lines: string[] = []
      for await (const line of linesOf(Readable.from(pieces), 100)) lines.push('text' in line ? line.text : 'too long')
      expect(lines).toEqual(['eins', 'zwei ü\r', '', 'vier 😀'])
    }
  })

  it('may be UTF-16', async () => {
    const lines: string[] = []
    const bytes = Buffer.from('\uFEFFeins\nzwei', 'utf16le')
    for await (const line of linesOf(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]), 100)) {
      lines.push('text' in line ? line.text : '')
    }
    expect(lines).toEqual(['eins', 'zwei'])
  })
})
