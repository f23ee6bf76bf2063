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

  /** Tells of a mistake, once: the same mistake at the same place is told of again only in other words. */
  report(what: What, error: unknown): void {
    const { own } = this.messages;
    this.#once(`${own(what(this.messages))}\n${detailsOf(error, this.messages.silentError)}`);
  }

  /** Tells of what somebody else does wrong, once. */
  warn(what: What): void {
    this.#once(what(this.messages));
  }

  #once(message: string): void {
    if (this.#told.has(message) || this.#told.size >= MOST_TOLD) return;
    this.#told.add(message);
    this.#tell(message);
  }
}

/** What kind of error it is and where in the program it arose; of files that cannot be read, the system's own words. */
export function detailsOf(error: unknown, otherwise: string): string {
  if (!isError(error)) return otherwise;
  const isOfSystem = 'syscall' in error && 'code' in error;
  return [isOfSystem ? `${error.name}: ${error.message}` : error.name, ...framesOf(error)].join('\n');
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
