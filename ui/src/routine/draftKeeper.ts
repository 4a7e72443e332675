export type DraftStatus = 'none' | 'saving' | 'saved' | 'unsaved' | 'discarded';

export interface DraftPorts {
  put: (body: object, keepalive: boolean) => Promise<unknown>;
  remove: () => Promise<unknown>;
  tell: (status: DraftStatus) => void;
}

const quiet_ms = 700;
const again_ms = 3000;

/** Those with something that the server does not have yet. */
const waiting = new Set<DraftKeeper>();

/** Sends what has been typed anywhere and not been sent, before the session is ended; tries once. */
export async function sendAllDrafts(): Promise<void> {
  await Promise.all([...waiting].map((keeper) => keeper.sendNow()));
}

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
    waiting.add(this);
    // While the server is out of reach the reader is told so all the time, not that something is being saved.
    if (!this.trouble) this.ports.tell('saving');
    this.sendAfter(quiet_ms);
  }

  /** Resolves when the server has answered, or could not. */
  sendNow(keepalive = false): Promise<void> {
    clearTimeout(this.timer);
    this.sending = this.sending.then(() => this.send(keepalive));
    return this.sending;
  }

  /** Nothing is left to keep, neither here nor on the server. */
  async forget(): Promise<void> {
    clearTimeout(this.timer);
    this.nothingUnsent();
    this.trouble = false;
    await this.sending;
    await this.ports.remove().catch(() => undefined);
  }

  private nothingUnsent(): void {
    this.unsent = null;
    waiting.delete(this);
  }

  private sendAfter(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.sendNow(), milliseconds);
  }

  private async send(keepalive: boolean): Promise<void> {
    const body = this.unsent;
    if (!body) return;
    try {
      await this.ports.put(body, keepalive);
      this.trouble = false;
      if (this.unsent !== body) return;
      this.nothingUnsent();
      this.ports.tell('saved');
    } catch {
      if (!this.hasUnsent) return;
      this.trouble = true;
      this.ports.tell('unsaved');
      this.sendAfter(again_ms);
    }
  }
}
