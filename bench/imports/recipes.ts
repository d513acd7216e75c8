// What people use instead: three short Apps Script programs, as they stand in many an answer on the web.

/** They get the link and the file as the add-on does, so that only the writing differs. */
export const RECIPES = `
function fetchedRows() {
  const link = JSON.parse(UrlFetchApp.fetch('https://api.sixtyfour.ai/search/download').getContentText());
  return Utilities.parseCsv(UrlFetchApp.fetch(link.url).getContentText());
}

function newSheet(rows) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().insertSheet('Results');
  // A new sheet has 1000 rows and 26 columns.
  if (rows.length > 1000) sheet.insertRowsAfter(1000, rows.length - 1000);
  if (rows[0].length > 26) sheet.insertColumnsAfter(26, rows[0].length - 26);
  return sheet;
}

function rowByRow() {
  const rows = fetchedRows();
  const sheet = newSheet(rows);
  for (const row of rows) sheet.appendRow(row);
}

function cellByCell() {
  const rows = fetchedRows();
  const sheet = newSheet(rows);
  rows.forEach((row, r) => row.forEach((value, c) => sheet.getRange(r + 1, c + 1).setValue(value)));
}

function allAtOnce() {
  const rows = fetchedRows();
  newSheet(rows).getRange(1, 1, rows.length, rows[0].length).setValues(rows);
}
`;

export type RecipeName = 'rowByRow' | 'cellByCell' | 'allAtOnce';
