// A client of the simulated API on a virtual clock, as plain as a client can be.
import { VirtualClock } from '../../../../local/clock';
import type { HttpRequest, HttpResponse } from '../../../../local/http';
import {
  SimulatedSixtyfour,
  type SimulatedSixtyfourOptions,
} from '../../../../local/sixtyfour/simulated-sixtyfour';

export const START_AT = Date.UTC(2026, 1, 18, 10, 0, 0);
export const API = 'https://api.sixtyfour.ai';
/** No task has it. */
export const UNKNOWN_TASK_ID = 'e3b0c442-98fc-1c14-9afb-f4c8996fb924';

export class SixtyfourClient {
  readonly clock = new VirtualClock(START_AT);
  readonly sixtyfour: SimulatedSixtyfour;
  key = 'test-key';

  constructor(options: Omit<SimulatedSixtyfourOptions, 'clock'> = {}) {
    this.sixtyfour = new SimulatedSixtyfour({ clock: this.clock, ...options });
  }

  passSeconds(seconds: number): void {
    this.clock.moveTo(this.clock.now() + seconds * 1000);
  }

  async post(body: unknown): Promise<HttpResponse> {
    return await this.#send('POST', `${API}/search/start-deep-search`, JSON.stringify(body));
  }

  async get(path: string): Promise<HttpResponse> {
    return await this.#send('GET', API + path, null);
  }

  async status(taskId: string): Promise<HttpResponse> {
    return await this.get(`/search/deep-search-status/${taskId}`);
  }

  async send(request: Partial<HttpRequest> & Pick<HttpRequest, 'url'>): Promise<HttpResponse> {
    return await this.sixtyfour.handle({ method: 'GET', headers: {}, body: null, ...request });
  }

  /** The task ID of a search that has just been started. */
  async start(body: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { task_id: taskId } = fieldsOf(await this.post({ query: 'VP of Engineering', ...body }));
    return String(taskId);
  }

  /** The task ID of a search whose results are ready. */
  async complete(body: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const taskId = await this.start(body);
    this.passSeconds(90);
    return taskId;
  }

  async handleOf(taskId: string): Promise<string> {
    return String(fieldsOf(await this.status(taskId)).resource_handle_id);
  }

  /** Asks for a fresh signed URL. */
  async link(taskId: string): Promise<string> {
    const answer = await this.get(`/search/download?resource_handle_id=${await this.handleOf(taskId)}`);
    return String(fieldsOf(answer).url);
  }

  async #send(method: string, url: string, body: string | null): Promise<HttpResponse> {
    const headers = {
      'x-api-key': this.key,
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    };
    return await this.sixtyfour.handle({ method, url, headers, body });
  }
}

export function textOf(answer: HttpResponse): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(answer.body);
}

export function fieldsOf(answer: HttpResponse): Record<string, unknown> {
  const fields: Record<string, unknown> = JSON.parse(textOf(answer));
  return fields;
}

/** The same for an answer that came over a real connection. */
export async function receivedFields(response: Response): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = JSON.parse(await response.text());
  return fields;
}
