import { Socket } from 'node:net';

/**
 * A socket that sends everything written in one turn of the event loop together: statements that are ready at the
 * same time cost one system call and travel in one packet.
 */
export class TurnSocket extends Socket {
  #holding = false;

  override write(
    chunk: Uint8Array | string,
    encoding?: BufferEncoding | ((error?: Error | null) => void),
    written?: (error?: Error | null) => void,
  ): boolean {
    if (!this.#holding) {
      this.#holding = true;
      this.cork();
      process.nextTick(() => {
        this.#holding = false;
        this.uncork();
      });
    }
    return typeof encoding === 'function' ? super.write(chunk, encoding) : super.write(chunk, encoding, written);
  }
}
