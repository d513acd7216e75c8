// HtmlService: the HTML files of the script, for the sidebar and dialogs.
import { htmlFileNotFound } from '../platform-errors';
import { ServiceObject } from '../service-object';
import { number, takes, text } from '../signature';
import type { ShownHtml } from '../spreadsheet/services/ui';
import { ScriptService } from './script-service';

export class HtmlService extends ScriptService {
  readonly serviceName = 'HtmlService';

  /** The file by its name, with or without `.html`. */
  @takes([text])
  createHtmlOutputFromFile(filename: string): HtmlOutput {
    const name = filename.replace(/\.html$/, '');
    const { htmlFiles } = this.script;
    const content = Object.hasOwn(htmlFiles, name) ? htmlFiles[name] : undefined;
    if (content === undefined) throw htmlFileNotFound(filename);
    return new HtmlOutput(content);
  }

  @takes([], [text])
  createHtmlOutput(html = ''): HtmlOutput {
    return new HtmlOutput(html);
  }
}

class HtmlOutput extends ServiceObject implements ShownHtml {
  readonly serviceName = 'HtmlOutput';
  readonly #content: string;
  #title: string | null = null;
  #width: number | null = null;
  #height: number | null = null;

  constructor(content: string) {
    super();
    this.#content = content;
  }

  @takes()
  getContent(): string {
    return this.#content;
  }

  @takes()
  getTitle(): string | null {
    return this.#title;
  }

  @takes([text])
  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  /** Pixels. */
  @takes()
  getWidth(): number | null {
    return this.#width;
  }

  @takes([number])
  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  /** Pixels. */
  @takes()
  getHeight(): number | null {
    return this.#height;
  }

  @takes([number])
  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
}
