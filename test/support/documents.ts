import type { Block, Document, Question } from '../../src/document/document.ts';

export function aDocument(parts: Partial<Document> = {}): Document {
  return { title: 'A sheet', language: 'en', facts: [], blocks: [], footer: [], ...parts };
}

export function aQuestion(ask: string, ...blocks: Block[]): Question {
  return { kind: 'question', ask, blocks };
}
