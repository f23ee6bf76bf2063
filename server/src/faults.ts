/**
 * What the server does about its own mistakes: what went wrong is set aside, the rest goes on, and the log says it once,
 * with what the reader can do. Never with the message of an error, which may quote the contract.
 */
import type { Language } from './contract/types.ts';
import { FAULT_MESSAGES } from './messages/faults.ts';
import type { FaultMessages } from './messages/faults.ts';

/** Tells in a language what has failed. */
export type What = (messages: FaultMessages) => string;

/** Different mistakes that are told of; more would drown the log. */
const MOST_TOLD = 100;

/** Places in the program that are told of one mistake. */
const MOST_FRAMES = 8;

export class Faults {
  readonly #tell: (message: string) => void;
  readonly #told = new Set<string>();
  #language: Language = 'en';

  /** @param tell writes an error to the client's log */
  constructor(tell: (message: string) => void) {
    this.#tell = tell;
  }

  /** From now on the log is in the reader's language. */
  speak(language: Language): void {
    this.#language = language;
  }

  get messages(): FaultMessages {
    return FAULT_MESSAGES[this.#language];
  }

  /** What a piece of work gives; `otherwise` where it throws, which is told. */
  guarded<T>(what: What, work: () => T, otherwise: T): T {
    try {
      return work();
    } catch (error) {
      this.report(what, error);
      return otherwise;
    }
  }

  /** Tells of a mistake, once: it is the same where the same has failed at the same place, by whatever way that was reached. */
  report(what: What, error: unknown): void {
    const { own } = this.messages;
    const [kind = '', ...frames] = detailsOf(error, this.messages.silentError);
    const message = own(what(this.messages));
    this.#once([message, kind, frames[0]].join('\n'), [message, kind, ...frames].join('\n'));
  }

  /** What nobody waits for has nobody to tell that it failed; the log is told. */
  inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.report(({ background }) => background, error));
  }

  /** Tells of what somebody else does wrong, once. */
  warn(what: What): void {
    const message = what(this.messages);
    this.#once(message, message);
  }

  #once(key: string, message: string): void {
    if (this.#told.has(key) || this.#told.size >= MOST_TOLD) return;
    this.#told.add(key);
    this.#tell(message);
  }
}

/** Line by line what kind of error it is and where in the program it arose; of files that cannot be read, the system's own words. */
export function detailsOf(error: unknown, otherwise: string): string[] {
  if (!isError(error)) return [otherwise];
  const isOfSystem = 'syscall' in error && 'code' in error;
  return [isOfSystem ? `${error.name}: ${error.message}` : error.name, ...framesOf(error)];
}

/** Also one of another realm: a worker's, or a test's. */
function isError(value: unknown): value is Error {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' && 'message' in value && typeof value.message === 'string';
}

/** The places in the program, without the folders they are in. */
function framesOf({ message, stack = '' }: Error): string[] {
  const from = message === '' ? 0 : stack.lastIndexOf(message) + message.length;
  return stack
    .slice(from)
    .split('\n')
    .flatMap((line) => {
      const [, name = '', file = '', place = ''] = /^ {4}at (?:(?:async )?([\w.#<>$ [\]]{1,80}) \()?(?:.*[\\/:])?([\w.-]+):(\d+:\d+)\)?$/u.exec(line) ?? [];
      return file === '' ? [] : [`    at ${name === '' ? '' : `${name} `}(${file}:${place})`];
    })
    .slice(0, MOST_FRAMES);
}
