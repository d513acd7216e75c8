// A measurement in a process of its own, which loads no more than it needs (see child-process.ts): so neither what else
// the bench is made of, nor the time to load that, is beside what is measured.
import process from 'node:process';
import { evaluateOnce } from './bundle';
import { parseOnce } from './csv/parse-once';

const [task, bundleFile = '', csvFile = ''] = process.argv.slice(2);
console.log(JSON.stringify(task === 'parse' ? parseOnce(bundleFile, csvFile) : evaluateOnce()));
