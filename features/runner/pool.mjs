// Child processes that share out the feature files.

import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';

const workerFile = fileURLToPath(new URL('./worker.mjs', import.meta.url));

class Worker {
  start() {
    this.child = fork(workerFile, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  }
  run(job) {
    if (!this.child) this.start();
    return new Promise((resolve) => {
      const { child } = this;
      const done = (result) => {
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        resolve(result);
      };
      child.once('message', done);
      child.once('exit', (code) => {
        this.child = null;
        done({ file: job.file, policy: job.policy, scenarios: [], parseErrors: [], broken: `the worker ended with ${code}` });
      });
      child.send(job);
    });
  }
  stop() {
    this.child?.disconnect();
  }
}

export class Pool {
  constructor(size = Math.max(1, cpus().length)) {
    this.idle = Array.from({ length: size }, () => new Worker());
    this.workers = [...this.idle];
    this.waiting = [];
  }
  /** The result of one job, as worker.mjs describes it. */
  async run(job) {
    const worker = this.idle.pop() ?? (await new Promise((resolve) => this.waiting.push(resolve)));
    const result = await worker.run(job);
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
    return result;
  }
  stop() {
    for (const worker of this.workers) worker.stop();
  }
}
