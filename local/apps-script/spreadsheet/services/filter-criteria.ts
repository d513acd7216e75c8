// SpreadsheetApp.FilterCriteria and its builder: which texts a column of a filter leaves out. Conditions are not simulated.
import { ServiceObject } from '../../service-object';
import { listOf, takes, text } from '../../signature';

export class FilterCriteria extends ServiceObject {
  readonly serviceName = 'FilterCriteria';
  readonly #hidden: readonly string[];

  constructor(hidden: readonly string[]) {
    super();
    this.#hidden = hidden;
  }

  static hiddenIn(criteria: FilterCriteria): readonly string[] {
    return criteria.#hidden;
  }

  @takes()
  getHiddenValues(): readonly string[] {
    return [...this.#hidden];
  }

  /** Null where the column is filtered by its values alone. */
  @takes()
  getCriteriaType(): null {
    return null;
  }
}

export class FilterCriteriaBuilder extends ServiceObject {
  readonly serviceName = 'FilterCriteriaBuilder';
  #hidden: readonly string[];

  constructor(hidden: readonly string[] = []) {
    super();
    this.#hidden = hidden;
  }

  @takes([listOf(text)])
  setHiddenValues(values: readonly string[]): this {
    this.#hidden = [...values];
    return this;
  }

  @takes()
  build(): FilterCriteria {
    return new FilterCriteria(this.#hidden);
  }
}
