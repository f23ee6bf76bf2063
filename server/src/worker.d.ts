/** What the server in a worker has around it, as far as it uses it. */
declare const self: {
  addEventListener(type: 'error', listen: (event: { readonly error: unknown; readonly message: string; preventDefault(): void }) => void): void;
  addEventListener(type: 'unhandledrejection', listen: (event: { readonly reason: unknown; preventDefault(): void }) => void): void;
};

/** What the build puts into a script that cannot read files: the text of `dist/library.json`. */
declare module 'compiled-library' {
  const json: string;
  export default json;
}
