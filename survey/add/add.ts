import type { IndexFile } from '../../src/model/files';
import { commitChanges, recover, type Changes } from '../build/commit';
import { allChanges } from './changes';
import { examine } from './examine';
import type { AddOptions } from './gather';
import type { Report } from './report';

/**
 * Takes official files in: reads, checks, compares, and, unless it is a dry run, writes sources and
 * public data in one step. @throws Refusal with nothing written
 */
export async function add(options: AddOptions): Promise<Report> {
  recover(options.root);
  const examined = await examine(options);
  const { report, kept } = examined;
  if (kept.length === 0) return report;
  if (options.dryRun) return { ...report, outcome: 'dry-run' };
  const changes = await allChanges(options, examined);
  options.onProgress('Writing');
  commitChanges(options.root, changes);
  return { ...report, outcome: 'written', version: versionIn(changes) };
}

function versionIn(changes: Changes): string | null {
  const text = changes.get('public/data/index.json');
  return typeof text === 'string' ? (JSON.parse(text) as IndexFile).version : null;
}
