/** The one thing of a browser that the client uses; its own library of types would offer the whole page to all of the project. */
declare class Worker {
  constructor(script: string);
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}
