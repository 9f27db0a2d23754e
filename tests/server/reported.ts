import type { Text } from '../support/served.js'

const talks =
  'BEIJING (Reuters) - Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in Beijing on Wednesday. China and Venezuela upgraded their relations to an all-weather strategic partnership.'

/** A small record of several pairs, with a copy, a plan, a sum of money, sides that contradict each other, and malice. */
export const reported: readonly Text[] = [
  {
    name: 'talks',
    text: `${talks}\n\nThe two sides signed an agreement on oil. China lent Venezuela $5 billion.\n`,
    published: '2023-09-14',
    outlet: 'Harbour Daily',
    url: 'https://harbour.example/talks',
  },
  {
    name: 'copy',
    text: `${talks}\n\nThe two sides signed an agreement on oil. China lent Venezuela $5 billion.\n`,
    published: '2023-09-15',
    outlet: 'Morning Post',
    url: 'https://morning.example/talks',
  },
  {
    name: 'elsewhere',
    text: 'Chinese President Xi Jinping met Venezuelan President Nicolás Maduro in Shanghai on September 13, 2023. The two sides signed an agreement on ports.\n',
    published: '2023-09-16',
    outlet: 'Caracas Mail',
  },
  {
    name: 'year-after',
    text: 'China criticised Venezuela over unpaid debts on May 3, 2024. Venezuelan President Nicolás Maduro will visit China in December 2024. China denied that it had signed an agreement on ports with Venezuela.\n',
    published: '2024-05-04',
    outlet: 'Caracas Mail',
  },
  {
    name: 'nile',
    text: 'Egypt and Turkey signed an agreement on railways in Ankara on September 4, 2024. Egypt and Turkey criticised Israel over the border on September 4, 2024.\n',
    published: '2024-09-05',
    outlet: 'Bosphorus Post',
  },
  {
    name: 'old',
    text: 'Kenya and Ghana signed a treaty on fishing in Nairobi in 1987. Ghana sent aid to Kenya.\n',
    published: '2022-02-01',
  },
  {
    name: 'hostile',
    text: 'Kenyan President <script>alert(1)</script> constructor \u202e__proto__\u0007 met Ugandan President Yoweri Museveni in <img src=x onerror=alert(1)> Kampala on May 2, 2022. Kenya and Uganda signed an agreement on constructor.\n',
    published: '2022-05-03',
    outlet: 'constructor',
    title: '<script>alert(1)</script>\u202e',
    url: 'javascript:alert(1)',
  },
]
