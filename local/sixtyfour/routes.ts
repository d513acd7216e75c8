// Which endpoint a request is for.

import type { HttpRequest, HttpResponse } from '../http';
import { detailAnswer } from './answers';

export type Route =
  | { readonly kind: 'start' }
  | { readonly kind: 'status'; readonly taskId: string; readonly path: string }
  | { readonly kind: 'download'; readonly resourceHandleId: string | null }
  | { readonly kind: 'none'; readonly answer: HttpResponse };

/** Both paths that status is asked at, the documented one and the newer. */
const STATUS_PATH = /^\/search\/(deep-search-status|status)\/([^/]+)$/;

export function routeOf(request: HttpRequest, url: URL): Route {
  if (url.pathname === '/search/start-deep-search') {
    return request.method === 'POST' ? { kind: 'start' } : notAllowed('POST');
  }
  const [, path, taskId] = STATUS_PATH.exec(url.pathname) ?? [];
  if (path !== undefined && taskId !== undefined) {
    return request.method === 'GET' ? { kind: 'status', taskId, path } : notAllowed('GET');
  }
  if (url.pathname === '/search/download') {
    return request.method === 'GET'
      ? { kind: 'download', resourceHandleId: url.searchParams.get('resource_handle_id') }
      : notAllowed('GET');
  }
  return { kind: 'none', answer: detailAnswer(404, 'Not Found') };
}

function notAllowed(allowed: string): Route {
  return { kind: 'none', answer: detailAnswer(405, 'Method Not Allowed', { Allow: allowed }) };
}
