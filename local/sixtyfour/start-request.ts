// Reads the body of a start request, as strictly as the API's own description of it.
import type { SearchMode } from '../../src/contract';
import { DEFAULT_MAX_RESULTS } from '../../src/contract';
import type { HttpRequest } from '../http';
import type { ValidationDetail } from './answers';

export interface StartOrder {
  readonly query: string;
  readonly mode: SearchMode;
  /** As asked for; an export holds at most 5,000 whatever it says. */
  readonly maxResults: number;
  /** The client's own identifier, which makes a repeated start the same search; null without one. */
  readonly searchId: string | null;
  /** Whom to leave out: `exclude_entity_ids`; none without it. */
  readonly leftOut: readonly string[];
}

export type StartReading =
  | { readonly kind: 'valid'; readonly order: StartOrder }
  | { readonly kind: 'invalid'; readonly details: readonly ValidationDetail[] };

type FieldReading<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'bad'; readonly detail: ValidationDetail };

type Fields = Readonly<Record<string, unknown>>;

/** A client has checked it against the API's own description. */
const MAX_LEFT_OUT = 1000;

/** Unknown fields are ignored; a field that is absent takes its default, a null only where it is optional. */
export function readStartRequest(request: HttpRequest): StartReading {
  const body = readBody(request);
  if (body.kind === 'bad') return { kind: 'invalid', details: [body.detail] };
  const query = readQuery(body.value);
  const mode = readMode(body.value);
  const maxResults = readMaxResults(body.value);
  const searchId = readSearchId(body.value);
  const leftOut = readLeftOut(body.value);
  if (
    query.kind === 'good' &&
    mode.kind === 'good' &&
    maxResults.kind === 'good' &&
    searchId.kind === 'good' &&
    leftOut.kind === 'good'
  ) {
    return {
      kind: 'valid',
      order: {
        query: query.value,
        mode: mode.value,
        maxResults: maxResults.value,
        searchId: searchId.value,
        leftOut: leftOut.value,
      },
    };
  }
  const details = [query, mode, maxResults, searchId, leftOut].flatMap((field) =>
    field.kind === 'bad' ? [field.detail] : [],
  );
  return { kind: 'invalid', details };
}

function readBody(request: HttpRequest): FieldReading<Fields> {
  if (request.body === null || request.body === '') return bad([], 'missing', 'Field required');
  const contentType = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;|$)/i.test(contentType)) {
    return bad(
      [],
      'model_attributes_type',
      'Input should be a valid dictionary: send Content-Type application/json',
    );
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(request.body);
  } catch {
    return bad([0], 'json_invalid', 'JSON decode error');
  }
  return isFields(parsed)
    ? good(parsed)
    : bad([], 'model_attributes_type', 'Input should be a valid dictionary');
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readQuery({ query }: Fields): FieldReading<string> {
  if (query === undefined) return bad(['query'], 'missing', 'Field required');
  if (typeof query !== 'string') return bad(['query'], 'string_type', 'Input should be a valid string');
  return query.trim() === ''
    ? bad(['query'], 'string_too_short', 'String should have at least 1 character')
    : good(query);
}

function readMode({ mode }: Fields): FieldReading<SearchMode> {
  if (mode === undefined) return good('people');
  return mode === 'people' || mode === 'company'
    ? good(mode)
    : bad(['mode'], 'literal_error', "Input should be 'people' or 'company'");
}

function readMaxResults({ max_results: maxResults }: Fields): FieldReading<number> {
  if (maxResults === undefined) return good(DEFAULT_MAX_RESULTS);
  if (typeof maxResults !== 'number' || !Number.isInteger(maxResults)) {
    return bad(['max_results'], 'int_type', 'Input should be a valid integer');
  }
  return maxResults >= 1
    ? good(maxResults)
    : bad(['max_results'], 'greater_than_equal', 'Input should be greater than or equal to 1');
}

function readSearchId({ search_id: searchId }: Fields): FieldReading<string | null> {
  if (searchId === undefined || searchId === null || searchId === '') return good(null);
  return typeof searchId === 'string'
    ? good(searchId)
    : bad(['search_id'], 'string_type', 'Input should be a valid string');
}

function readLeftOut({ exclude_entity_ids: ids }: Fields): FieldReading<readonly string[]> {
  if (ids === undefined || ids === null) return good([]);
  const isList = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((id) => typeof id === 'string');
  if (!isList(ids)) return bad(['exclude_entity_ids'], 'list_type', 'Input should be a valid list');
  return ids.length <= MAX_LEFT_OUT
    ? good(ids)
    : bad(['exclude_entity_ids'], 'too_long', `List should have at most ${MAX_LEFT_OUT} items`);
}

function good<T>(value: T): FieldReading<T> {
  return { kind: 'good', value };
}

function bad<T>(where: readonly (string | number)[], type: string, msg: string): FieldReading<T> {
  return { kind: 'bad', detail: { loc: ['body', ...where], msg, type } };
}

/** The names of the fields that a body has; none where it is no JSON object. */
export function fieldsOfBody(request: HttpRequest): readonly string[] {
  const body = readBody(request);
  return body.kind === 'good' ? Object.keys(body.value) : [];
}
