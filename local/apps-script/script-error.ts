// What a service throws into the add-on. Real texts are localised to the user, so each has two here, and
// the tests run in both: code that branches on English text fails in one of them.

export type ErrorLanguage = 'en' | 'de';

/** An exception that the add-on's code can catch; it sees `Exception: …` in the user's language. */
export class ScriptError extends Error {
  override readonly name = 'ScriptError';

  constructor(readonly texts: Readonly<Record<ErrorLanguage, string>>) {
    super(texts.en);
  }
}
