/** Property tests try the same cases in every run; LOS_SEED=<number> tries others. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.LOS_SEED ?? 20261120) });
