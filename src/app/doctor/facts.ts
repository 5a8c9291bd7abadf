import type { Moment } from '../../journal/entry.ts';
import type { Standing } from './cloud-or-network.ts';

/** What the machine says of itself, before anybody judges it. */
export interface Facts {
  readonly program: ProgramFacts;
  readonly journal: JournalFacts;
  readonly inbox: InboxFacts;
  /** What lies in the program's folders: the folders first. */
  readonly files: readonly FileFacts[];
  readonly place: PlaceFacts;
  readonly terminal: TerminalFacts;
  readonly worksheets: WorksheetFacts;
}

export interface ProgramFacts {
  readonly version: string;
  /** As package.json beside it has it; undefined where there is none. */
  readonly packageVersion: string | undefined;
  /** Whether a source was changed after the program was built; undefined where no sources lie beside it. */
  readonly isBehindSources: boolean | undefined;
  readonly node: string;
  readonly oldestNode: string;
  readonly sqlite: Answer<string>;
  /** The newest schema it knows. */
  readonly schema: number;
}

/** What was asked of the system, or the sentences that say why there is no answer. */
export type Answer<T> = { readonly is: T } | { readonly problem: string; readonly hint: string | undefined };

export interface JournalFacts {
  readonly file: string;
  readonly isThere: boolean;
  /** Whether this account may read the file. */
  readonly isReadable: boolean;
  /** Where a link leads to that stands in its place. */
  readonly leadsTo: string | undefined;
  /** The newest backup or copy that lies in its folder. */
  readonly newestCopy: { readonly file: string; readonly madeAt: Moment } | undefined;
  /** SQLite's own files beside no journal, with something in them. */
  readonly strays: readonly string[];
  /** Half made copies of programs that run no more. */
  readonly leftParts: readonly string[];
  /** Folders with a text that was in an editor, of programs that run no more. */
  readonly leftEdits: readonly string[];
}

export interface InboxFacts {
  readonly folder: string;
  /** How many sittings are sealed there. */
  readonly waiting: number;
}

export interface FileFacts {
  readonly path: string;
  readonly kind: 'folder' | 'file';
  /** The program's own folders are for their owner only; any other need only be safe from others' hands. */
  readonly isOurs: boolean;
  /** Of nine bits; undefined where the system has no such thing. */
  readonly mode: number | undefined;
  readonly owner: 'self' | 'system' | 'other';
}

export interface PlaceFacts {
  /** The journal's folder, or the nearest above it that there is. */
  readonly folder: string;
  readonly standing: Standing;
  readonly isReadOnly: boolean;
  /** In bytes: what is free for this account, and what the journal takes with its log. */
  readonly free: number | undefined;
  readonly taken: number;
}

export interface TerminalFacts {
  /** Undefined where there is no terminal. */
  readonly columns: number | undefined;
  readonly hasColor: boolean;
  readonly isPlain: boolean;
  /** The variable that decides about letters, and what it says; undefined where the system needs none. */
  readonly locale: { readonly name: string; readonly value: string } | undefined;
  readonly editor: {
    /** What Ctrl-G starts. */
    readonly name: string | undefined;
    /** The variable it comes from. */
    readonly from: string | undefined;
    readonly isFound: boolean;
  };
}

export interface WorksheetFacts {
  readonly folder: string;
  /** How many sheets of the writer's own can be read. */
  readonly own: number;
  readonly broken: readonly { readonly file: string | undefined; readonly problems: string }[];
}
