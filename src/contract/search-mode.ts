/** Whom a search looks for, in the API's own words. */
export type SearchMode = 'people' | 'company';
