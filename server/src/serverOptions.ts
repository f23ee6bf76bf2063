/** What the command line of the language server asks for. */

export const USAGE = `Usage: contract-review-language-server --stdio

The language server of Contract Review. An editor that speaks the Language Server Protocol starts it; to review a
contract in the terminal there is "contract-review check FILE".

Options:
  --stdio          speak with the editor over standard input and output
  --socket=PORT    connect to the editor that listens on this port of this machine
  --pipe=NAME      connect to the editor that listens on this named pipe
  --node-ipc       speak with the Node process that started it
  --help           print this text
  --version        print the version
`;

/** How to speak with the editor. */
export type Transport = { readonly kind: 'stdio' | 'node-ipc' } | { readonly kind: 'socket'; readonly port: number } | { readonly kind: 'pipe'; readonly name: string };

export type Wish = { readonly kind: 'help' | 'version' } | { readonly kind: 'serve'; readonly transport: Transport } | { readonly kind: 'complaint'; readonly message: string };

/**
 * What to do. Words that are not known are left to themselves: editors add some of their own, such as
 * `--clientProcessId=1234`.
 *
 * @param args without the program and the script
 */
export function wishOf(args: readonly string[]): Wish {
  if (args.includes('--help') || args.includes('-h')) return { kind: 'help' };
  if (args.includes('--version')) return { kind: 'version' };
  const at = args.findIndex((arg) => /^--(?:stdio$|node-ipc$|socket(?:=|$)|pipe(?:=|$))/u.test(arg));
  const transport = args[at];
  if (transport === undefined) return complaint('it is not said how to speak with the editor');
  const [, name, given] = /^(--[^=]+)(?:=(.*))?$/su.exec(transport) ?? [];
  const value = given ?? args[at + 1] ?? '';
  switch (name) {
    case '--socket':
      return isPort(value) ? serve({ kind: 'socket', port: Number(value) }) : complaint(`--socket needs the number of a port, not "${value}"`);
    case '--pipe':
      return value === '' ? complaint('--pipe needs a name') : serve({ kind: 'pipe', name: value });
    case '--node-ipc':
      // Without the channel of a parent that has one, there is nothing to send on.
      return process.send === undefined ? complaint('--node-ipc is for a Node process that starts it with a channel') : serve({ kind: 'node-ipc' });
    default:
      return serve({ kind: 'stdio' });
  }
}

function serve(transport: Transport): Wish {
  return { kind: 'serve', transport };
}

function isPort(value: string): boolean {
  return /^\d{1,5}$/u.test(value) && Number(value) > 0 && Number(value) < 65536;
}

function complaint(message: string): Wish {
  return { kind: 'complaint', message };
}
