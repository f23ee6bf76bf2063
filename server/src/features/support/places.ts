export * from '../../wording/places.ts';
