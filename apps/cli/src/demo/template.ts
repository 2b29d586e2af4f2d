/** What the story needs to know of the campaign's template. */
export interface Template {
  readonly code: string;
  readonly shortTitle: string;
  readonly documentNumber: string;
  readonly year: number;
  readonly phases: readonly { readonly name: string; readonly startsOn: string }[];
  readonly materials: readonly { readonly code: string; readonly name: string }[];
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  readonly tasks: readonly {
    readonly number: number;
    readonly appliesTo: string;
    readonly checks: readonly { readonly id: string }[];
  }[];
}
