/** Where a command writes. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Progress, on a terminal only; the line replaces the one before. */
  progress(line: string): void;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(line + '\n'),
  err: (line) => void process.stderr.write(line + '\n'),
  progress: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
  },
};
