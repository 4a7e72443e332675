export type DraftStatus = 'none' | 'saving' | 'saved' | 'unsaved' | 'discarded';

export interface DraftPorts {
  put: (body: object, keepalive: boolean) => Promise<unknown>;
  remove: () => Promise<unknown>;
  tell: (status: DraftStatus) => void;
}

const quiet_ms = 700;
const again_ms = 3000;

/**
 * Sees to it that what is typed reaches the server: shortly after the last key, one request at a time, and again
 * until it got there. Holds only the newest.
 */
export class DraftKeeper {
  private unsent: object | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();
  private trouble = false;

  constructor(private readonly ports: DraftPorts) {}

  get hasUnsent(): boolean {
    return this.unsent !== null;
  }

  keep(form: object): void {
    this.unsent = form;
    // While the server is out of reach the reader is told so all the time, not that something is being saved.
    if (!this.trouble) this.ports.tell('saving');
    this.sendAfter(quiet_ms);
  }

  sendNow(keepalive = false): void {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => this.send(keepalive));
  }

  /** Nothing is left to keep, neither here nor on the server. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.unsent = null;
    this.trouble = false;
    await this.sending;
    await this.ports.remove().catch(() => undefined);
  }

  private sendAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.sendNow(), milliseconds);
  }

  private async send(keepalive: boolean): Promise<void> {
    const body = this.unsent;
    if (!body) return;
    try {
      await this.ports.put(body, keepalive);
      this.trouble = false;
      if (this.unsent !== body) return;
      this.unsent = null;
      this.ports.tell('saved');
    } catch {
      if (!this.hasUnsent) return;
      this.trouble = true;
      this.ports.tell('unsaved');
      this.sendAfter(again_ms);
    }
  }
}
