// What the same bench found before the add-on was made faster, by the figure's name: counts, modelled times and
// ratios, which do not depend on the machine.
export const BEFORE: Readonly<Record<string, string>> = {
  'calls: the sidebar’s first look, no search yet': '5',
  'calls: the sidebar’s first look, five tabs': '11',
  'calls: a background run that finds nothing left': '12',
  'calls: a whole search of 187 rows': '176',
  'import of 187: completed → last row verified': '10.1 s',
  'import of 1,000 × 30: completed → last row verified': '12.7 s',
  'import of 5,000 × 30: completed → last row verified': '19.3 s',
  'import of 25,000 × 30: completed → last row verified': '54.7 s',
  'import of 100,000 × 30: completed → last row verified': '3 min 9 s',
  'calls for each further chunk': '12',
  'import of 5,000 × 30: to done ÷ the bare recipe': '2.80 ×',
  'import of 100,000 × 30: to done ÷ the bare recipe': '1.77 ×',
  'CSV of 5.0 MB: our table step ÷ papaparse alone': '2.04 ×',
  'CSV of 47.2 MB: our table step ÷ papaparse alone': '1.99 ×',
  'Code.js': '81.4 KB',
  '1 a day: trigger runtime': '56.9 s',
  '20 a day: trigger runtime': '12 min 44 s',
  '100 a day: trigger runtime': '55 min 19 s',
};
