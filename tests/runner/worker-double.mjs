// A worker that obeys its texts: what the pool must cope with, without the pipeline.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', ({ job }) => {
  const text = job.source.text
  if (text === 'hang') for (;;);
  if (text === 'die') process.exit(1)
  if (text === 'throw') throw new Error('broken inside')
  if (text === 'eat') {
    const held = []
    for (;;) held.push(new Array(1e6).fill(text + held.length))
  }
  const answer = () => {
    const article = { id: job.name, text }
    parentPort.postMessage({ is: 'done', outcome: { ok: true, article, encoding: 'utf-8', coded: null } })
  }
  setTimeout(answer, text === 'late' ? 60 : 0)
})
parentPort.postMessage({ is: 'ready' })
