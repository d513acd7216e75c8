// The error texts of Apps Script's services. English ones are Google's, as far as they are known; code that
// reads them must fail in German.
import { ScriptError } from './script-error';

export const wrongParameters = (kinds: string, method: string): ScriptError =>
  new ScriptError({
    en: `The parameters (${kinds}) don't match the method signature for ${method}.`,
    de: `Die Parameter (${kinds}) stimmen nicht mit der Methodensignatur für ${method} überein.`,
  });

export const invalidArgument = (argument: string): ScriptError =>
  new ScriptError({ en: `Invalid argument: ${argument}`, de: `Ungültiges Argument: ${argument}` });

export const argumentTooLarge = (argument: string): ScriptError =>
  new ScriptError({ en: `Argument too large: ${argument}`, de: `Argument zu groß: ${argument}` });

export const noPermission = (method: string): ScriptError =>
  new ScriptError({
    en: `You do not have permission to call ${method}.`,
    de: `Sie sind nicht berechtigt, ${method} aufzurufen.`,
  });

export const missingScope = (method: string, scope: string): ScriptError =>
  new ScriptError({
    en: `Specified permissions are not sufficient to call ${method}. Required permissions: ${scope}`,
    de: `Die angegebenen Berechtigungen reichen nicht aus, um ${method} aufzurufen. Erforderliche Berechtigungen: ${scope}`,
  });

/** The manifest names the scope, but the user has not granted it. */
export const notGranted = (method: string, scope: string): ScriptError =>
  new ScriptError({
    en: `You do not have permission to call ${method}. Required permissions: ${scope}`,
    de: `Sie sind nicht berechtigt, ${method} aufzurufen. Erforderliche Berechtigungen: ${scope}`,
  });

export const authorisationRequired = (): ScriptError =>
  new ScriptError({
    en: 'Authorization is required to perform that action.',
    de: 'Für diese Aktion ist eine Autorisierung erforderlich.',
  });

export const serverError = (): ScriptError =>
  new ScriptError({
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    de: 'Es ist leider ein Serverfehler aufgetreten. Warten Sie kurz und versuchen Sie es noch einmal.',
  });

export const functionNotFound = (functionName: string): ScriptError =>
  new ScriptError({
    en: `Script function not found: ${functionName}`,
    de: `Skriptfunktion nicht gefunden: ${functionName}`,
  });

export const illegalArgumentValue = (path: string): ScriptError =>
  new ScriptError({
    en: `Failed due to illegal value in property: ${path}.`,
    de: `Fehlgeschlagen wegen eines unzulässigen Werts in der Eigenschaft: ${path}.`,
  });

export const tooManyExecutions = (): ScriptError =>
  new ScriptError({
    en: 'There are too many scripts running simultaneously for this Google user account.',
    de: 'Für dieses Google-Nutzerkonto werden zu viele Skripts gleichzeitig ausgeführt.',
  });

export const invokedTooOften = (service: string): ScriptError =>
  new ScriptError({
    en: `Service invoked too many times for one day: ${service}.`,
    de: `Dienst an einem Tag zu oft aufgerufen: ${service}.`,
  });

export const tooMuchComputerTime = (): ScriptError =>
  new ScriptError({
    en: 'Service using too much computer time for one day',
    de: 'Der Dienst hat an einem Tag zu viel Rechenzeit verbraucht',
  });

export const propertyStorageFull = (): ScriptError =>
  new ScriptError({
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    de: 'Sie haben das Speicherkontingent für Eigenschaften überschritten. Entfernen Sie einige Eigenschaften und versuchen Sie es noch einmal.',
  });

export const tooManyTriggers = (): ScriptError =>
  new ScriptError({
    en: 'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    de: 'Dieses Skript hat zu viele Trigger. Es müssen Trigger aus dem Skript gelöscht werden, bevor weitere hinzugefügt werden können.',
  });

export const tooManyTriggersInDocument = (): ScriptError =>
  new ScriptError({
    en: 'This add-on has created too many time-based triggers in this document for this Google user account.',
    de: 'Dieses Add-on hat in diesem Dokument zu viele zeitbasierte Trigger für dieses Google-Nutzerkonto erstellt.',
  });

/** The platform's own text is not known. */
export const triggerTooFrequent = (): ScriptError =>
  new ScriptError({
    en: 'This add-on has tried to create a time-based trigger that runs more often than is allowed.',
    de: 'Dieses Add-on hat versucht, einen zeitbasierten Trigger zu erstellen, der häufiger als erlaubt ausgeführt wird.',
  });

export const htmlFileNotFound = (name: string): ScriptError =>
  new ScriptError({
    en: `No HTML file named ${name} was found.`,
    de: `Es wurde keine HTML-Datei mit dem Namen ${name} gefunden.`,
  });

export const couldNotParse = (): ScriptError =>
  new ScriptError({ en: 'Could not parse text.', de: 'Text konnte nicht geparst werden.' });

export const couldNotDecode = (): ScriptError =>
  new ScriptError({
    en: 'Could not decode string.',
    de: 'Die Zeichenfolge konnte nicht decodiert werden.',
  });

export const invalidMinutes = (): ScriptError =>
  new ScriptError({
    en: 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
    de: 'Der an everyMinutes übergebene Wert war ungültig. Er muss 1, 5, 10, 15 oder 30 sein.',
  });

export const triggerWithoutTime = (): ScriptError =>
  new ScriptError({
    en: 'The trigger has no time at which to fire.',
    de: 'Der Trigger hat keine Zeit, zu der er ausgelöst wird.',
  });
