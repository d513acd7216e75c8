// What the panel offers about invented results: what their columns look like, and what they have to do with earlier ones.
import type { ResultShape, ResultsBehaviour } from '../sixtyfour/results/results-course';

export const SHAPE_LABELS: Readonly<Record<ResultShape, string>> = {
  documented: 'name, title, linkedin_url, …',
  profile: 'fullName, headline, publicId, …',
  nested: 'JSON inside of cells',
};

interface ResultRelation {
  readonly id: string;
  readonly label: string;
  readonly behaviour: Pick<ResultsBehaviour, 'overlap' | 'turnover' | 'changed'>;
}

export const RESULT_RELATIONS = [
  {
    id: 'others',
    label: 'The same each time, others for another query',
    behaviour: { overlap: 0, turnover: 0, changed: 0 },
  },
  {
    id: 'drifting',
    label: 'Some new, some changed, some gone',
    behaviour: { overlap: 0.6, turnover: 0.1, changed: 0.15 },
  },
  {
    id: 'overlapping',
    label: 'Nearly all found before',
    behaviour: { overlap: 0.95, turnover: 0.02, changed: 0.02 },
  },
  {
    id: 'turned-over',
    label: 'Nearly all others, each time',
    behaviour: { overlap: 0.1, turnover: 0.8, changed: 0.1 },
  },
] as const satisfies readonly [ResultRelation, ...ResultRelation[]];
