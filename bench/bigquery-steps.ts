// From a full spreadsheet to a database behind it.

/**
 * The columns for `bq load`. BigQuery takes letters, digits and underscores, no digit first, and no name twice, in
 * whatever case (https://cloud.google.com/bigquery/docs/schemas#column_names): others get their column's number.
 */
const SCHEMA =
  "schema=$(head -n 1 results.csv | tr -d '\\r\"' | tr ',' '\\n' | LC_ALL=C awk '" +
  '{ gsub(/[^A-Za-z0-9_]/, "_"); if (!/^[A-Za-z_]/ || seen[tolower($0)]++) $0 = "c" NR "_" $0; ' +
  'printf "%s%s:STRING", (NR > 1 ? "," : ""), $0 }' +
  "')";

/** Names and buttons as Google’s documentation has them. */
export const BIGQUERY_STEPS = [
  '1. In the sidebar, press *Download CSV* on each finished search.',
  '2. In the Google Cloud console, choose or create a project, open *BigQuery*, and make a dataset: the ' +
    'project’s ⋮ menu → *Create dataset*, named `sixtyfour`, say.',
  '3. Load the files. In the console: the dataset’s ⋮ menu → *Create table* → *Create table from: Upload*, format ' +
    '*CSV*, and under *Schema* every column as `STRING`: detection would make the number 2139 of the zip code ' +
    '02139. Under *Advanced options*: *Header rows to skip* 1, *Quoted newlines* on. The console takes files up to ' +
    '100 MB. On a command line, for each file:',
  '   ```sh\n' +
    `   ${SCHEMA}\n` +
    '   bq load --source_format=CSV --skip_leading_rows=1 --allow_quoted_newlines sixtyfour.people results.csv "$schema"\n' +
    '   ```',
  '   A second file with the same columns is added to the table. (The first line works where no column’s name ' +
    'holds a comma or a line break.)',
  '4. Give those who are to see it the roles *BigQuery Data Viewer* on the dataset and *BigQuery Job User* on ' +
    'the project.',
  '5. In Google Sheets: *Data → Data connectors → Connect to BigQuery* → the project → the dataset `sixtyfour` → ' +
    'the table `people` → *Connect*. The tab shows a preview; pivot tables, charts, formulas and extracts work on ' +
    'all rows, and only what they show counts as cells.',
  '6. *Refresh options* on that tab says when they are computed anew; each refresh is a query that the project ' +
    'pays for.',
].join('\n');
