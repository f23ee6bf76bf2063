import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Metafile } from 'esbuild';
import { BUNDLES, optionsFor } from '../../.ci/supply/bundles.ts';
import { ensureBuilt } from '../protocol/build.ts';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A script as it ships. */
export interface ProductionBundle {
  readonly outfile: string;
  readonly metafile: Metafile;
  readonly text: string;
}

/** Builds the scripts as they ship, without writing them. */
export async function productionBundles(): Promise<readonly ProductionBundle[]> {
  // For the compiled library, which is part of one of them.
  ensureBuilt();
  return Promise.all(
    BUNDLES.map(async (bundle) => {
      const { metafile, outputFiles } = await build({ ...optionsFor(bundle, true), absWorkingDir: ROOT, write: false });
      return { outfile: bundle.outfile, metafile, text: outputFiles?.[0]?.text ?? '' };
    }),
  );
}
