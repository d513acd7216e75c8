// What UrlFetchApp throws. The texts quote URLs, as the real ones do.
import { ScriptError } from '../script-error';

export const urlTooLong = (): ScriptError =>
  new ScriptError({
    en: 'Limit Exceeded: URLFetch URL Length.',
    de: 'Limit überschritten: URLFetch-URL-Länge.',
  });

export const headersTooLarge = (): ScriptError =>
  new ScriptError({
    en: 'Limit Exceeded: URLFetch Header Size.',
    de: 'Limit überschritten: URLFetch-Headergröße.',
  });

export const responseTooLarge = (url: string): ScriptError =>
  new ScriptError({
    en: `Response from ${url} exceeds the limit of 50 MB.`,
    de: `Die Antwort von ${url} überschreitet das Limit von 50 MB.`,
  });

export const invalidAttribute = (name: string): ScriptError =>
  new ScriptError({
    en: `Attribute provided with invalid value: ${name}`,
    de: `Attribut mit ungültigem Wert angegeben: ${name}`,
  });

export const requestFailed = (url: string, status: number, body: string): ScriptError => {
  const origin = new URL(url).origin;
  return new ScriptError({
    en: `Request failed for ${origin} returned code ${status}. Truncated server response: ${body} (use muteHttpExceptions option to examine full response)`,
    de: `Anfrage für ${origin} fehlgeschlagen, zurückgegebener Code: ${status}. Abgeschnittene Serverantwort: ${body} (verwenden Sie die Option muteHttpExceptions, um die vollständige Antwort zu prüfen)`,
  });
};

export const dnsError = (url: string): ScriptError =>
  new ScriptError({ en: `DNS error: ${url}`, de: `DNS-Fehler: ${url}` });

export const addressUnavailable = (url: string): ScriptError =>
  new ScriptError({ en: `Address unavailable: ${url}`, de: `Adresse nicht verfügbar: ${url}` });

export const timedOut = (url: string): ScriptError =>
  new ScriptError({ en: `Timeout: ${url}`, de: `Zeitüberschreitung: ${url}` });

export const tooManyRedirects = (url: string): ScriptError =>
  new ScriptError({ en: `Too many redirects: ${url}`, de: `Zu viele Weiterleitungen: ${url}` });
