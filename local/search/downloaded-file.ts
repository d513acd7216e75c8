// The results file as it was downloaded, for its header: of a file without rows the add-on makes no tab.
import { parse } from 'papaparse';
import type { HttpHandler } from '../http';

const API_ORIGIN = 'https://api.sixtyfour.ai';

export class DownloadedFile {
  #bytes: Uint8Array | null = null;

  /** Passes every request on, and remembers the last file that came from elsewhere than the API. */
  through(http: HttpHandler): HttpHandler {
    return async (request) => {
      const response = await http(request);
      const isFile = request.method === 'GET' && new URL(request.url).origin !== API_ORIGIN;
      if (isFile && response.status >= 200 && response.status < 300) this.#bytes = response.body;
      return response;
    };
  }

  /** The first record; empty where no file was downloaded, or one that is empty. */
  header(): readonly string[] {
    if (this.#bytes === null) return [];
    const text = new TextDecoder(encodingOf(this.#bytes)).decode(this.#bytes);
    // papaparse finds out the delimiter by itself.
    const { data } = parse(text, { delimiter: '', newline: '\n', header: false, preview: 1 });
    const header = (data[0] ?? []).map((name) => name.replace(/\r$/, ''));
    return header.every((name) => name === '') ? [] : header;
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}
