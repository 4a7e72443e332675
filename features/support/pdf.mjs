// A letter's text as pdftotext reads it.

import { spawn } from 'node:child_process';

export function textOfPdf(bytes) {
  return new Promise((resolve, reject) => {
    const program = spawn('pdftotext', ['-raw', '-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const out = [];
    const err = [];
    program.stdout.on('data', (chunk) => out.push(chunk));
    program.stderr.on('data', (chunk) => err.push(chunk));
    program.on('error', (error) => reject(new Error(`pdftotext lot seg ikke kjøre: ${error.message}`)));
    program.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString());
      else reject(new Error(`pdftotext svarte ${code}: ${Buffer.concat(err)}`));
    });
    program.stdin.end(bytes);
  });
}
