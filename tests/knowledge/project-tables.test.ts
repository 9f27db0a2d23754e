import { describe, expect, test } from 'vitest'
import { checkTables } from '../../src/knowledge/index.js'
import { tablesFolder } from '../../src/knowledge-build/build.js'
import { readFolder } from '../../src/knowledge-build/read-folder.js'
import { loadKnowledge } from '../../src/knowledge-files.js'

const knowledge = loadKnowledge()

test('the tables of the project have no mistakes', () => {
  expect(checkTables(readFolder(tablesFolder)).map(({ where, message }) => `${where}: ${message}`)).toEqual([])
})

describe('states', () => {
  test('members of the United Nations are there, with their codes', () => {
    const members = knowledge.states().filter((state) => state.kind === 'state')
    expect(members.length).toBeGreaterThanOrEqual(194)
    for (const state of members) {
      expect(state.code).toMatch(/^[A-Z]{3}$/)
      expect(state.wikidata).toMatch(/^Q\d+$/)
      expect(state.adjectives.length).toBeGreaterThan(0)
    }
  })

  test.each([
    ['KOR', '732', '732'],
    ['DEU', '255', '260'],
    ['YEM', '679', '678'],
  ])('%s has its numbers of COW and GW', (code, cow, gw) => {
    expect(knowledge.state(code)).toMatchObject({ cow, gw })
  })

  test.each([
    ['Burma', 'MMR'],
    ['Swaziland', 'SWZ'],
    ['Zaire', 'COD'],
    ['Soviet Union', 'RUS'],
    ['DPRK', 'PRK'],
    ['Ivory Coast', 'CIV'],
    ['Great Britain', 'GBR'],
    ['Taiwanese', 'TWN'],
    ['Kosovar', 'XKX'],
    ['the Bolivarian Republic of Venezuela', 'VEN'],
  ])('%s is %s', (name, code) => {
    expect(knowledge.lookup(name).map(({ entry }) => entry.code)).toContain(code)
  })
})

test('an office label means what it means in the state', () => {
  expect(knowledge.officeByLabel('chancellor', 'VEN')?.id).toBe('foreign-minister')
  expect(knowledge.officeByLabel('chancellor', 'DEU')?.id).toBe('prime-minister')
  expect(knowledge.officeByLabel('Minister of Foreign Affairs')?.label).toBe('foreign minister')
})

test('members of a body change with the date', () => {
  expect(knowledge.members('BRICS', '2009')).not.toContain('ZAF')
  expect(knowledge.members('BRICS', '2015')).toContain('ZAF')
  expect(knowledge.members('EU', '2015')).toContain('GBR')
  expect(knowledge.members('EU', '2022')).not.toContain('GBR')
})

test('an outlet is found by name and by address', () => {
  expect(knowledge.outlet('Xinhua')?.code).toBe('CHN')
  expect(
    knowledge.outlet('https://english.news.cn/2023/x.html?a=b')?.code ?? knowledge.outlet('xinhuanet.com')?.code,
  ).toBe('CHN')
})

test('a wording finds its level on the ladder', () => {
  expect(knowledge.level('CHN', 'All-Weather Strategic Partnership')?.of).toBe('CHN')
  // The same level, translated word for word by an outlet that writes in Spanish first.
  expect(knowledge.level('VNM', 'integral strategic association')?.label).toBe('comprehensive strategic partnership')
  const levels = knowledge.ladder('CHN').map(({ level }) => level)
  expect(levels).toEqual([...levels].sort((a, b) => a - b))
})
