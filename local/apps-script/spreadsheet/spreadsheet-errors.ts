// The spreadsheet's error texts. English ones are Google's, as far as they are known; code that reads them
// must fail in German.
import { ScriptError } from '../script-error';
import { type Area, a1Notation } from './area';

export const tooManyCells = (): ScriptError =>
  new ScriptError({
    en: 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    de: 'Durch diese Aktion würde die Anzahl der Zellen in der Arbeitsmappe das Limit von 10000000 Zellen überschreiten.',
  });

export const tooManyCharacters = (): ScriptError =>
  new ScriptError({
    en: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    de: 'Ihre Eingabe enthält mehr als die maximal zulässigen 50000 Zeichen in einer einzelnen Zelle.',
  });

export const cannotStoreValue = (value: unknown): ScriptError => {
  const kind = Object.prototype.toString.call(value);
  return new ScriptError({
    en: `A cell cannot hold a value of this kind: ${kind}.`,
    de: `Eine Zelle kann keinen Wert dieser Art enthalten: ${kind}.`,
  });
};

export const titleTaken = (title: string): ScriptError =>
  new ScriptError({
    en: `A sheet with the name "${title}" already exists. Please enter another name.`,
    de: `Es gibt bereits ein Tabellenblatt mit dem Namen "${title}". Geben Sie einen anderen Namen ein.`,
  });

export const titleOfWrongLength = (): ScriptError =>
  new ScriptError({
    en: 'Invalid sheet name: names must be between 1 and 100 characters.',
    de: 'Ungültiger Tabellenblattname: Namen müssen zwischen 1 und 100 Zeichen lang sein.',
  });

export const lastTab = (): ScriptError =>
  new ScriptError({
    en: "You can't remove all the visible sheets in a document.",
    de: 'Sie können nicht alle sichtbaren Tabellenblätter in einem Dokument entfernen.',
  });

export const sheetNotFound = (tabId: number): ScriptError =>
  new ScriptError({
    en: `Sheet ${tabId} not found`,
    de: `Tabellenblatt ${tabId} nicht gefunden`,
  });

export const indexOutOfBounds = (): ScriptError =>
  new ScriptError({
    en: 'The sheet index is out of bounds.',
    de: 'Der Tabellenblattindex liegt außerhalb des zulässigen Bereichs.',
  });

export const outsideGrid = (): ScriptError =>
  new ScriptError({
    en: 'The coordinates of the range are outside the dimensions of the sheet.',
    de: 'Die Koordinaten des Bereichs liegen außerhalb der Abmessungen des Tabellenblatts.',
  });

export const rangeNotFound = (): ScriptError =>
  new ScriptError({ en: 'Range not found', de: 'Bereich nicht gefunden' });

export const emptyRange = (dimension: 'rows' | 'columns'): ScriptError =>
  new ScriptError({
    en: `The number of ${dimension} in the range must be at least 1.`,
    de: `Die Anzahl der ${dimension === 'rows' ? 'Zeilen' : 'Spalten'} im Bereich muss mindestens 1 betragen.`,
  });

export const outOfBounds = (dimension: 'rows' | 'columns'): ScriptError =>
  new ScriptError({
    en: `Those ${dimension} are out of bounds.`,
    de: `Diese ${dimension === 'rows' ? 'Zeilen' : 'Spalten'} liegen außerhalb des zulässigen Bereichs.`,
  });

export const cannotDeleteAll = (dimension: 'rows' | 'columns'): ScriptError =>
  new ScriptError({
    en: `You can't delete all the ${dimension} on the sheet.`,
    de: `Sie können nicht alle ${dimension === 'rows' ? 'Zeilen' : 'Spalten'} des Tabellenblatts löschen.`,
  });

export const cannotDeleteAllUnfrozen = (): ScriptError =>
  new ScriptError({
    en: 'Sorry, it is not possible to delete all non-frozen rows.',
    de: 'Es können leider nicht alle nicht fixierten Zeilen gelöscht werden.',
  });

export const cannotFreezeAll = (): ScriptError =>
  new ScriptError({
    en: "You can't freeze all visible rows on the sheet.",
    de: 'Sie können nicht alle sichtbaren Zeilen des Tabellenblatts fixieren.',
  });

/** The data of a bulk write is not as large as its range. */
export const wrongNumber = (dimension: 'rows' | 'columns', inData: number, inRange: number): ScriptError => {
  const german = dimension === 'rows' ? 'Zeilen' : 'Spalten';
  return new ScriptError({
    en: `The number of ${dimension} in the data does not match the number of ${dimension} in the range. The data has ${inData} but the range has ${inRange}.`,
    de: `Die Anzahl der ${german} in den Daten entspricht nicht der Anzahl der ${german} im Bereich. Die Daten haben ${inData}, der Bereich hat jedoch ${inRange}.`,
  });
};

export const filterExists = (): ScriptError =>
  new ScriptError({
    en: "You can't create a filter in a sheet that already has a filter.",
    de: 'In einem Tabellenblatt, das bereits einen Filter hat, können Sie keinen weiteren erstellen.',
  });

export const filterGone = (): ScriptError =>
  new ScriptError({
    en: 'The filter has been removed.',
    de: 'Der Filter wurde entfernt.',
  });

export const protectedCell = (): ScriptError =>
  new ScriptError({
    en: 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    de: 'Sie versuchen, eine geschützte Zelle oder ein geschütztes Objekt zu bearbeiten. Wenden Sie sich an den Eigentümer der Tabelle, um den Schutz aufheben zu lassen.',
  });

export const violatesValidation = (cell: Area): ScriptError =>
  new ScriptError({
    en: `The data you entered in cell ${a1Notation(cell)} violates the data validation rules set on this cell.`,
    de: `Die in Zelle ${a1Notation(cell)} eingegebenen Daten verstoßen gegen die für diese Zelle festgelegten Datenvalidierungsregeln.`,
  });

export const notFromThisContext = (method: string): ScriptError =>
  new ScriptError({
    en: `Cannot call ${method} from this context.`,
    de: `${method} kann in diesem Kontext nicht aufgerufen werden.`,
  });
